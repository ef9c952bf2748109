// Numbers everything on screen that the keyboard should stop at, in the order of the page; a group of radio buttons is
// one stop, at its checked button or its first. Gives the numbers and what they are.
const pressable = "a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex='0'], audio[controls]";
const groups = new Map();
const stops = [];
for (const part of document.querySelectorAll(pressable)) {
  if (!part.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) || !part.getClientRects().length) continue;
  const group = part.type === "radio" ? part.name : null;
  if (group !== null && groups.has(group)) {
    part.dataset.stop = groups.get(group);
    continue;
  }
  part.dataset.stop = stops.length;
  if (group !== null) groups.set(group, stops.length);
  stops.push({ at: stops.length, what: `${part.localName} ${(part.innerText || part.getAttribute("aria-label") || part.closest("label")?.innerText || part.id).trim().slice(0, 40)}` });
}
return stops;
