// Shows the pages that a person kept on this phone when the network does not answer. Only the page "safety/keep"
// registers it, after the press of its button. It stores nothing: what is kept was put there by that page, whole or not
// at all, one cache for each language and version.
const BASE = "@BASE@"; // where the site lies on its host
const RECORD = BASE + "kept/record"; // an address inside a cache, asked of nobody: what is kept, and since when
const LIMIT = 3000; // milliseconds
const DAY = 86400000;
const OLD = 30; // days

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname, search } = new URL(url);
  if (method !== "GET" || origin !== location.origin || search) return;
  if (pathname.startsWith(BASE + "a/")) event.respondWith(asset(event.request, pathname));
  else if (mode === "navigate" && /^([a-z]{2,3}(-\w+)*(\/|$)|$)/.test(pathname.slice(BASE.length))) event.respondWith(page(event.request, pathname));
});

// An asset's name carries its hash, so the kept bytes are the very bytes the network has, and the network is not asked:
// unless the page found other bytes there and asks past every copy.
async function asset(request, path) {
  if (request.cache === "reload") return fetch(request);
  return (await caches.match(path, { ignoreVary: true })) ?? fetch(request);
}

// The network first: its numbers are the newest. But a weak signal can keep a page waiting for minutes, and a person in
// danger does not have them: after LIMIT the kept copy comes, and says that it is one. The time covers the whole page,
// because networks also fall silent half-way.
async function page(request, path) {
  const copy = await find(path);
  if (!copy) return fetch(request);
  const late = new Promise((_, give_up) => setTimeout(give_up, LIMIT));
  return Promise.race([whole(request), late]).catch(() => told(copy));
}

// A page of ours, or nothing: a host that is gone, parked or moved answers too, and must not stand before what a person
// kept, nor before the button that removes it.
async function whole(request) {
  const reply = await fetch(request);
  if (reply.type !== "basic" || !reply.ok) throw reply.status;
  const bytes = await reply.arrayBuffer();
  if (!new TextDecoder().decode(bytes).includes('<main id="main"')) throw "not ours";
  return new Response(bytes, reply);
}

// The copy of a page in the newest whole cache that has it. `caches.match` makes no cache where none is.
async function find(path) {
  const records = [];
  for (const cacheName of (await caches.keys()).filter((name) => name.startsWith(BASE.slice(1)))) {
    const record = await caches.match(RECORD, { cacheName });
    if (record) records.push({ cacheName, ...(await record.json()) });
  }
  records.sort((one, other) => other.on - one.on);
  for (const record of records) {
    for (const own of [path, path + "/"]) {
      const reply = await caches.match(own, { cacheName: record.cacheName, ignoreVary: true });
      if (reply) return { reply, record };
    }
  }
}

async function told({ reply, record }) {
  const html = await reply.text();
  // A function: in a string, `$` would mean something.
  return new Response(html.replace('<main id="main"', (main) => notice(record) + main), { headers: reply.headers });
}

// The date always stands there; how long ago that is, only as far as the phone's clock makes sense.
function notice({ on, tag, dir, page, sheet, words }) {
  const days = Math.floor((Date.now() - on) / DAY);
  const wrong = days < -1;
  const old = days > OLD;
  let date = new Date(on).toISOString().slice(0, 10);
  try {
    date = new Intl.DateTimeFormat(tag, { dateStyle: "long" }).format(on);
    if (!wrong) date += ` (${new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(-Math.max(days, 0), "day")})`;
  } catch {
    // A browser without these names of days: the plain date is enough.
  }
  const said = `<strong>${safe(words.on.replace("#", () => date))}</strong> ${safe(wrong ? words.clock : old ? words.old : words.fresh)}`;
  // A list of an older build names no sheet.
  const looks = sheet ? `<link rel="stylesheet" href="${safe(sheet.href)}" integrity="${safe(sheet.integrity)}">` : "";
  return `${looks}<aside id="kept"${old || wrong ? ' class="old"' : ""} lang="${safe(tag)}" dir="${safe(dir)}"><p>${said}</p><p><a href="${safe(page)}">${safe(words.link)}</a></p></aside>`;
}

function safe(text) {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
