// In forced colours: what has no edge, no focus ring to come, or is drawn in the colour that lies behind it.
const faults = [];
const probe = document.createElement("i");
document.body.append(probe);
const known = (name) => {
  probe.style.color = name;
  return getComputedStyle(probe).color;
};
const canvas = known("Canvas");
const name = (part) => `${part.localName} "${(part.innerText || part.id || part.getAttribute("class") || "").trim().slice(0, 40)}"`;
const behind = (part) => {
  for (let one = part; one; one = one.parentElement) {
    const color = getComputedStyle(one).backgroundColor;
    if (!/^rgba\(.*, 0\)$|^transparent$/.test(color)) return color;
  }
  return canvas;
};
const shown = (part) => part.getClientRects().length && part.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
for (const part of document.querySelectorAll("button, #check label, select, input[type=text], input[type=search], #exit")) {
  if (!shown(part)) continue;
  const style = getComputedStyle(part);
  const edge = ["Top", "Right", "Bottom", "Left"].some((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Color`] !== behind(part.parentElement));
  // A button that is only underlined words, as a link is, needs no edge.
  const underlined = style.textDecorationLine.includes("underline");
  if (!edge && !underlined) faults.push(`${name(part)} has no edge`);
}
for (const box of document.querySelectorAll("input[type=radio], input[type=checkbox]")) {
  if (shown(box) && (getComputedStyle(box).appearance === "none" || box.clientWidth < 12)) faults.push(`${name(box)} is not the browser's own box`);
}
for (const icon of document.querySelectorAll("svg")) {
  if (!shown(icon)) continue;
  const back = behind(icon);
  const lines = [icon, ...icon.querySelectorAll("*")].flatMap((one) => {
    const style = getComputedStyle(one);
    return [style.stroke, style.fill];
  });
  const seen = lines.some((color) => color !== "none" && !/^rgba\(.*, 0\)$/.test(color) && color !== back);
  if (!seen) faults.push(`the icon in ${name(icon.parentElement)} is drawn in what lies behind it`);
}
// Text in the colour of its ground cannot be read, whatever the theme.
for (const part of document.querySelectorAll("main *, footer *, header *, #exit")) {
  const own = [...part.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
  if (own && shown(part) && getComputedStyle(part).color === behind(part)) faults.push(`${name(part)} is written in the colour of its ground`);
}
probe.remove();
return [...new Set(faults)].slice(0, 20);
