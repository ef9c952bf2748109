// What moves, would move when it changes, or scrolls slowly.
const faults = [];
const name = (part) => `${part.localName} "${(part.innerText || part.id || "").trim().slice(0, 30)}"`;
const slow = (durations) => durations.split(",").some((one) => parseFloat(one) > 0.001);
for (const part of document.querySelectorAll("*")) {
  for (const which of [null, "::before", "::after"]) {
    const style = getComputedStyle(part, which);
    if (style.animationName !== "none" && slow(style.animationDuration)) faults.push(`${name(part)} moves: ${style.animationName}`);
    if (slow(style.transitionDuration)) faults.push(`${name(part)} changes slowly: ${style.transitionProperty} ${style.transitionDuration}`);
  }
  if (getComputedStyle(part).scrollBehavior === "smooth") faults.push(`${name(part)} scrolls slowly`);
}
return [...new Set(faults)].slice(0, 12);
