// Starts the engine, whose glue stands above: one file, so that the page's one hash covers both. If anything fails, the
// page goes on without it.
const page = document.documentElement;
const load = (name, integrity, priority) => {
  const get = (cache) => fetch("@BASE@a/" + name, { integrity, priority, cache }).then((reply) => (reply.ok ? reply : Promise.reject(reply.status)));
  // Where bytes are refused, the browser may have kept a bad copy: once more, past all that it kept.
  return get("default").catch(() => get("reload"));
};
// Browsers that know of policies make markup and addresses of scripts only of what one lets through: markup is what this
// script and its engine make, scripts lie among our own files.
try {
  trustedTypes.createPolicy("default", {
    createHTML: (own) => own,
    createScriptURL: (own) => (own.startsWith("@BASE@a/") ? own : null),
  });
} catch {}
let broken = false;
const off = () => {
  broken = true;
  page.dataset.engine = "off";
  // An engine may have written where the person is; a style sheet counts answers only while it does not.
  document.querySelector("main")?.removeAttribute("data-at");
  // What it wrote of the answers would stay as it was.
  document.querySelectorAll(".because, #said").forEach((own) => (own.textContent = ""));
  // What it claimed goes with it; the style sheet shows what is so.
  document.querySelectorAll(".level, .state, .told, .group").forEach((own) => (own.hidden = true));
};
// `whole` waits for the parts of the page that the engine asks for.
const start_engine = async (whole) => {
  page.dataset.engine = "loading";
  addEventListener("error", off);
  addEventListener("unhandledrejection", off);
  try {
    const data = load("@DATA@", "@DATA_INTEGRITY@").then((reply) => reply.arrayBuffer());
    await Promise.all([data, __wbg_init({ module_or_path: load("@WASM@", "@WASM_INTEGRITY@") })]);
    await whole?.();
    start(new Uint8Array(await data));
    if (!broken) page.dataset.engine = "ready";
  } catch (error) {
    off();
    console.warn(`${error}`);
  }
};
