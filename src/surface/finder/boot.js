
// Starts the finder's engine, whose glue stands above: one file, so that the page's one hash covers both. If anything
// fails, the list of places goes on alone.
(async () => {
  const page = document.documentElement;
  const off = () => { page.dataset.engine = "off"; };
  const load = (name, integrity) => fetch("/a/" + name, { integrity }).then((reply) => (reply.ok ? reply : Promise.reject(reply.status)));
  page.dataset.engine = "loading";
  addEventListener("error", off);
  try {
    const index = load("@INDEX@", "@INDEX_INTEGRITY@").then((reply) => reply.arrayBuffer());
    await Promise.all([index, __wbg_init({ module_or_path: load("@FINDER_WASM@", "@FINDER_WASM_INTEGRITY@") })]);
    start(new Uint8Array(await index));
    page.dataset.engine = "ready";
  } catch {
    off();
  }
})();
