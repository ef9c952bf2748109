// Where the keyboard is: the number of the stop, the width of the ring around it, and whether it can be seen.
const part = document.activeElement;
if (!part || part === document.body || part.dataset.stop === undefined) return {};
// A ring may be drawn around the label instead of the box inside it.
const ringed = [part, part.closest("label")].filter(Boolean);
const rings = ringed.map((one) => {
  const style = getComputedStyle(one);
  return style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
});
const boxes = [...part.getClientRects()];
const box = (part.closest("label") ?? part).getBoundingClientRect();
// Points of each line of what is pressed, away from its round corners: does something that floats lie on top?
const points = boxes.flatMap((line) => [0.15, 0.5, 0.85].map((x) => [line.left + line.width * x, line.top + line.height / 2]));
const inView = ([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
const floating = (one) => {
  for (; one; one = one.parentElement) if (["fixed", "sticky"].includes(getComputedStyle(one).position)) return one;
  return null;
};
const own = floating(part);
const others = points.filter(inView).map(([x, y]) => floating(document.elementFromPoint(x, y))).filter((found) => found && found !== own);
return {
  at: Number(part.dataset.stop),
  what: `${part.localName} ${(part.innerText || part.closest("label")?.innerText || part.id).trim().slice(0, 40)}`,
  ring: Math.max(...rings),
  covered: others.length > 0,
  by: others.map((one) => one.id || one.localName).join(" "),
  outside: box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth,
};
