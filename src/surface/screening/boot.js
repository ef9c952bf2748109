
// Starts the engine, whose glue stands above: one file, so that the page's one hash covers both. Then brings the rest
// of the texts into the page. Neither needs the other, and the form goes on by its style sheet alone without both.
(async () => {
  const page = document.documentElement;
  const load = (name, integrity, priority) => fetch("/a/" + name, { integrity, priority }).then((reply) => (reply.ok ? reply : Promise.reject(reply.status)));
  let broken = false;
  const off = () => {
    broken = true;
    page.dataset.engine = "off";
    // The engine wrote where the person is; the style sheet counts answers only while it does not.
    document.querySelector("main")?.removeAttribute("data-at");
  };
  page.dataset.engine = "loading";
  addEventListener("error", off);
  addEventListener("unhandledrejection", off);
  // The page is whole when its last part is there; the style sheet that it names below may still be on its way.
  const read = new Promise((done) => addEventListener("DOMContentLoaded", done));
  const whole = () => (document.getElementById("end") ? null : read);

  const start_engine = async () => {
    try {
      const guide = load("@GUIDE@", "@GUIDE_INTEGRITY@").then((reply) => reply.arrayBuffer());
      const wasm = __wbg_init({ module_or_path: load("@ENGINE_WASM@", "@ENGINE_WASM_INTEGRITY@") });
      await Promise.all([guide, wasm]);
      await whole();
      start(new Uint8Array(await guide));
      if (!broken) page.dataset.engine = "ready";
    } catch (error) {
      off();
      console.warn(`${error}`);
    }
  };

  // The texts of a language come whole, whatever was answered: what is asked for tells nothing.
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
        const unseen = place.closest("details:not([open])") || place.getBoundingClientRect().top > innerHeight;
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

  const engine = start_engine();
  // The engine first, but not for ever: a file that never comes must not hold up the texts.
  await Promise.race([engine, new Promise((done) => setTimeout(done, 4000))]);
  bring_texts().catch(() => {});
})();
