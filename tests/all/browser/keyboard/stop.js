// Where the keyboard is: the number of the stop, the width of the ring around it, and whether it can be seen.
const part = document.activeElement;
if (!part || part === document.body || part.dataset.stop === undefined) return {};
// A ring may be drawn around the label instead of the box inside it.
const ringed = [part, part.closest("label")].filter(Boolean);
const rings = ringed.map((one) => {
  const style = getComputedStyle(one);
  return style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
});
const box = part.getBoundingClientRect();
const label = part.closest("label")?.getBoundingClientRect() ?? box;
// Nine points of what is pressed, a pixel inside its edges: where is something else on top?
const points = [0.02, 0.5, 0.98].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y]));
const inView = ([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
const others = points.filter(inView).map(([x, y]) => document.elementFromPoint(x, y)).filter((found) => found && !found.contains(part) && !part.contains(found) && !part.closest("label")?.contains(found));
return {
  at: Number(part.dataset.stop),
  what: `${part.localName} ${(part.innerText || part.closest("label")?.innerText || part.id).trim().slice(0, 40)}`,
  ring: Math.max(...rings),
  covered: others.length > 0,
  by: others.map((one) => one.id || one.localName).join(" "),
  outside: label.bottom <= 0 || label.top >= innerHeight || label.right <= 0 || label.left >= innerWidth,
};
