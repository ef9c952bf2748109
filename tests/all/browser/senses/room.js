// What is cut off, lies on other text, or makes the page scroll to the side.
const faults = [];
const root = document.documentElement;
if (root.scrollWidth > root.clientWidth) faults.push(`scrolls ${root.scrollWidth - root.clientWidth} pixels to the side`);
const words = (part) => part.textContent.trim().replace(/\s+/g, " ").slice(0, 50);
// Text that only a screen reader gets is made one pixel small on purpose.
const unseen = (part) => {
  for (let one = part; one; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.clipPath !== "none" && one.clientWidth <= 1) return true;
    if (style.position === "absolute" && one.getBoundingClientRect().right < -100) return true;
  }
  return false;
};
for (const part of document.body.querySelectorAll("*")) {
  if (!part.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) || part.closest("svg")) continue;
  const style = getComputedStyle(part);
  const cuts = (way) => way === "hidden" || way === "clip";
  const high = cuts(style.overflowY) && part.scrollHeight > part.clientHeight + 1;
  const wide = cuts(style.overflowX) && part.scrollWidth > part.clientWidth + 1;
  if ((high || wide) && words(part) && !unseen(part)) faults.push(`"${words(part)}" is cut off in ${part.localName}.${part.className}`);
  if (style.textOverflow === "ellipsis" && part.scrollWidth > part.clientWidth) faults.push(`"${words(part)}" ends in dots`);
}
// Each line of each piece of text, from the top down; lines of one piece do not lie on each other.
const lines = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text = walker.nextNode(); text; text = walker.nextNode()) {
  const part = text.parentElement;
  if (!text.data.trim() || !part.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
  // The way out floats above the page on purpose.
  if (part.closest("#exit, script, style, option") || unseen(part)) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const box of range.getClientRects()) if (box.width > 1) lines.push({ box, text, size: parseFloat(getComputedStyle(part).fontSize) });
}
lines.sort((one, other) => one.box.top - other.box.top);
lines.forEach((one, at) => {
  for (let next = at + 1; next < lines.length && lines[next].box.top < one.box.bottom; next++) {
    const other = lines[next];
    if (other.text === one.text) continue;
    const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    // The boxes of lines are higher than their letters; a third of the letter's size into each other is seen.
    const high = one.box.bottom - other.box.top;
    if (wide > 2 && high > Math.min(one.size, other.size) * 0.45) faults.push(`"${words(one.text)}" lies on "${words(other.text)}"`);
  }
});
return [...new Set(faults)].slice(0, 12);
