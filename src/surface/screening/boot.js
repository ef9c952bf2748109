// The page is whole when its last part is there; the style sheet that it names below may still be on its way.
const read = new Promise((done) => addEventListener("DOMContentLoaded", done));
const whole = () => (document.getElementById("end") ? null : read);

// Brings the rest of the texts into the page. They and the engine do not need each other, and the form goes on by its
// style sheet alone without both. The texts of a language come whole, whatever was answered: what is asked for tells
// nothing.
const bring_texts = async () => {
  const rest = document.createElement("template");
  rest.innerHTML = await load("@TEXTS@", "@TEXTS_INTEGRITY@", "low").then((reply) => reply.text());
  await whole();
  let waiting = [...rest.content.children];
  // Each text follows the heading of its place. Nothing on screen may move: a place that is seen waits for a press.
  const fill = (pressed) => {
    waiting = waiting.filter((text) => {
      const place = document.querySelector(text.dataset.at);
      if (!place) return;
      const unseen = !place.getClientRects().length || place.closest("details:not([open])") || place.getBoundingClientRect().top > innerHeight;
      if (!unseen && !pressed) return true;
      while (place.children[1]) place.lastElementChild.remove();
      place.append(...text.childNodes);
    });
    document.getElementById("main").dispatchEvent(new Event("more"));
    if (waiting.length) addEventListener("click", () => setTimeout(fill, 0, true), { once: true });
    else page.dataset.texts = "in";
  };
  fill();
};

// The engine first, but not for ever: a file that never comes must not hold up the texts.
Promise.race([start_engine(whole), new Promise((done) => setTimeout(done, 4000))])
  .then(bring_texts)
  .catch(() => {});
