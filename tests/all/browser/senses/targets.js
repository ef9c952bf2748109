// Everything to press that is smaller than 48 pixels either way. A link inside a sentence is as high as its line: WCAG
// takes it out, and so do we. A box to check is as big as the label around it.
const faults = [];
const least = 47.5;
const block = (part) => {
  let one = part.parentElement;
  while (getComputedStyle(one).display.startsWith("inline")) one = one.parentElement;
  return one;
};
const inSentence = (part) => {
  if (!getComputedStyle(part).display.startsWith("inline")) return false;
  const around = block(part).cloneNode(true);
  for (const own of around.querySelectorAll("a, button, .unseen, svg")) own.remove();
  return /\p{L}{2,}/u.test(around.textContent);
};
for (const part of document.querySelectorAll("a[href], button, summary, label, select, input, textarea, audio[controls]")) {
  if (!part.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) || !part.getClientRects().length) continue;
  if (part.localName === "input" && part.closest("label")) continue;
  if (part.localName === "label" && !part.querySelector("input[type=radio], input[type=checkbox]")) continue;
  const style = getComputedStyle(part);
  // Nobody sees it before the keyboard comes to it.
  if (style.clipPath !== "none" && part.clientWidth <= 1) continue;
  if (part.localName === "a" && inSentence(part)) continue;
  const { width, height } = part.getBoundingClientRect();
  if (width < least || height < least) faults.push(`${part.localName} "${(part.innerText || part.id).trim().slice(0, 40)}" in ${part.parentElement.localName}.${part.parentElement.className} is ${Math.round(width)} × ${Math.round(height)}`);
}
return [...new Set(faults)];
