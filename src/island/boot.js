
// Starts the engine, whose glue stands above: one file, so that the page's one hash covers both. If anything fails, the
// form goes on working by its style sheet alone.
(async () => {
  const page = document.documentElement;
  let broken = false;
  const off = () => {
    broken = true;
    page.dataset.engine = "off";
  };
  const load = (name, integrity) => fetch("/a/" + name, { integrity }).then((reply) => (reply.ok ? reply : Promise.reject(reply.status)));
  page.dataset.engine = "loading";
  addEventListener("error", off);
  addEventListener("unhandledrejection", off);
  try {
    const guide = load("@GUIDE@", "@GUIDE_INTEGRITY@").then((reply) => reply.arrayBuffer());
    const wasm = __wbg_init({ module_or_path: load("@ENGINE_WASM@", "@ENGINE_WASM_INTEGRITY@") });
    await Promise.all([guide, wasm]);
    // This very module, for the names it exports; nothing more is fetched.
    const engine = await import(import.meta.url);
    engine.start(new Uint8Array(await guide));
    for (const island of document.querySelectorAll("leptos-island")) engine[island.dataset.component]?.(island);
    if (!broken) page.dataset.engine = "ready";
  } catch {
    off();
  }
})();
