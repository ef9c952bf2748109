// Starts the finder's engine. If anything fails, the list of places goes on alone.
import init, * as finder from "/a/@FINDER_JS@";

const page = document.documentElement;
const off = () => { page.dataset.engine = "off"; };
page.dataset.engine = "loading";
addEventListener("error", off);
try {
  const index = fetch("/a/@INDEX@").then((reply) => (reply.ok ? reply.arrayBuffer() : Promise.reject(reply.status)));
  await Promise.all([index, init({ module_or_path: "/a/@FINDER_WASM@" })]);
  finder.start(new Uint8Array(await index));
  page.dataset.engine = "ready";
} catch {
  off();
}
