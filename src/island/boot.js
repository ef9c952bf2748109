// Starts the questionnaire's engine. If anything fails, the form goes on working by its style sheet alone.
import init, * as engine from "/a/@ENGINE_JS@";

const page = document.documentElement;
const off = () => { page.dataset.engine = "off"; };
page.dataset.engine = "loading";
addEventListener("error", off);
try {
  const guide = fetch("/a/@GUIDE@").then((reply) => (reply.ok ? reply.arrayBuffer() : Promise.reject(reply.status)));
  await Promise.all([guide, init({ module_or_path: "/a/@ENGINE_WASM@" })]);
  engine.start(new Uint8Array(await guide));
  for (const island of document.querySelectorAll("leptos-island")) engine[island.dataset.component]?.(island);
  page.dataset.engine = "ready";
} catch {
  off();
}
