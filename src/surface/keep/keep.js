// "Keep on this phone": puts every page of a language into the browser's storage, whole or not at all, and takes it away
// again. Nothing is stored before the person presses the button.
(async () => {
  // An address inside a cache, asked of nobody: a cache without it is not whole.
  const RECORD = "@BASE@kept/record";
  // Begins the names of our caches where other sites can lie beside this one on the same host.
  const OWN = "@BASE@".slice(1);
  const AT_ONCE = 4;
  // Browsers that know of policies take the address of a worker only from one, and this one gives no other.
  const WORKER = "@BASE@kept.js";
  const worker = self.trustedTypes?.createPolicy("keep", { createScriptURL: () => WORKER }).createScriptURL("") ?? WORKER;
  const part = (id) => document.getElementById(id);
  const [box, choice, start, stop, remove, bar, numbers, state, said] =
    ["keep", "keep-language", "keep-start", "keep-stop", "remove", "keep-bar", "keep-numbers", "keep-state", "keep-said"].map(part);
  const words = Object.fromEntries([...part("keep-words").children].map((own) => [own.dataset.text, own.textContent]));
  const word = (name, value) => words[name].replace("#", () => value);
  const lang = document.documentElement.lang;
  // As the build writes it.
  const mb = (bytes) => (Math.ceil(bytes / 1e5) / 10).toFixed(1);
  const day = (on) => new Date(on).toLocaleDateString(lang, { dateStyle: "long" });
  const say = (...names) => { said.textContent = names.map((name) => words[name]).join(" "); };
  // The AbortController of what is going on.
  let running;
  // Takes away the cache that is being filled, with no time to wait for it.
  let coming;
  // While the page is being left: until it is shown again, if ever.
  let going;

  const home = location.origin + "@BASE@";
  const workers = async () => (await navigator.serviceWorker.getRegistrations()).filter((own) => own.scope.startsWith(home));
  const stores = async () => (await caches.keys()).filter((name) => name.startsWith(OWN));

  // What is kept whole, the newest first.
  const records = async () => {
    const all = [];
    for (const cacheName of await stores()) {
      const record = await caches.match(RECORD, { cacheName });
      if (record) all.push({ cacheName, ...(await record.json()) });
    }
    return all.sort((one, other) => other.on - one.on);
  };

  // Takes a cache away. File by file: a browser may hold the bytes of a deleted cache as long as some page has it open.
  // The record first, so that what is half away is never taken for whole.
  const drop = async (name) => {
    const cache = await caches.open(name);
    await cache.delete(RECORD);
    for (const file of await cache.keys()) await cache.delete(file, { ignoreVary: true });
    await caches.delete(name);
  };

  // Asks for every worker to be taken away. The browser finishes its own talk with the host first, and a silent network
  // can hold that up for minutes; once asked it does it by itself, and a worker without a copy does nothing.
  const dismiss = async () => {
    const gone = Promise.all((await workers()).map((worker) => worker.unregister()));
    await Promise.race([gone.catch(() => {}), new Promise((late) => setTimeout(late, 3000))]);
    return (await workers()).length === 0;
  };

  // Takes away what is not whole, and the worker when nothing is. True when the browser says that it is gone.
  const clean = async () => {
    const whole = await records();
    const kept = whole.map((record) => record.cacheName);
    for (const name of await stores()) if (!kept.includes(name)) await drop(name);
    const dismissed = kept.length > 0 || (await dismiss());
    return (await stores()).length === kept.length && dismissed;
  };

  const show = async () => {
    const all = await records();
    state.textContent = all.length
      ? all.map((own) => word("have", `${own.name} (${mb(own.bytes)} MB), ${day(own.on)}`)).join(" ")
      : words["have-none"];
    start.textContent = words[all.some((own) => own.tag === choice.value) ? "newest" : "start"];
  };

  // One tab at a time: what one fills, another would take for a leftover.
  const alone = (work) =>
    navigator.locks ? navigator.locks.request("keep", { ifAvailable: true }, (lock) => (lock ? work() : say("busy"))) : work();

  const sum = async (reply) => {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await reply.arrayBuffer()));
    return `sha256-${btoa(String.fromCharCode(...hash))}`;
  };

  const room = (bytes) => navigator.storage?.estimate?.().then(({ quota, usage }) => {
    if (quota - usage < bytes) throw new DOMException("", "QuotaExceededError");
  });

  const keep = async (tag, signal) => {
    const answer = await fetch(`@BASE@kept/${tag}.json`, { cache: "no-store", signal });
    if (!answer.ok) throw answer.status;
    const list = await answer.json();
    // The host's clock is better than the phone's, where the host tells the time.
    const on = Date.parse(answer.headers.get("date")) || Date.now();
    await room(list.bytes);
    const kept = await records();
    const before = kept.filter((record) => record.tag === tag);
    const name = `${OWN}${tag} ${list.version} ${on} ${performance.now()}`;
    const cache = await caches.open(name);
    // The cache first: from then on nobody finds it, whatever happens to this page.
    coming = () => {
      caches.delete(name);
      for (const [path] of list.files) cache.delete(path, { ignoreVary: true });
      if (!kept.length) workers().then((all) => all.forEach((worker) => worker.unregister()));
    };

    // A file that is kept already, by its hash; or from the network, with nothing left in the browser's other store,
    // which no button here could empty. The browser refuses a file whose hash is another.
    const get = async (path, hash) => {
      const known = before.find((record) => record.files.some((own) => own[0] === path && own[2] === hash));
      const copy = known && (await caches.match(path, { cacheName: known.cacheName, ignoreVary: true }));
      // The record says so; the bytes have to, too: somebody may have changed them in the store.
      if (copy && (await sum(copy.clone())) === hash) return copy;
      const reply = await fetch(path, { cache: "no-store", integrity: hash, signal });
      if (!reply.ok) throw reply.status;
      const headers = new Headers(reply.headers);
      for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
      return new Response(await reply.arrayBuffer(), { headers });
    };

    let next = 0, files = 0, bytes = 0;
    bar.max = list.bytes;
    const progress = () => {
      bar.value = bytes;
      numbers.textContent = `${word("files", `${files} / ${list.files.length}`)} ${word("mb", `${mb(bytes)} / ${mb(list.bytes)}`)}`;
    };
    progress();
    const carry = async () => {
      while (next < list.files.length) {
        const [path, size, hash] = list.files[next++];
        await cache.put(path, await get(path, hash));
        const quarter = Math.floor((bytes * 4) / list.bytes);
        files += 1;
        bytes += size;
        progress();
        // A screen reader hears every quarter, not every file.
        if (Math.floor((bytes * 4) / list.bytes) > quarter) said.textContent = numbers.textContent;
        signal.throwIfAborted?.();
      }
    };
    const carried = Array.from({ length: AT_ONCE }, carry);
    await Promise.all(carried).catch(async (error) => {
      running.abort();
      await Promise.allSettled(carried);
      throw error;
    });

    await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
    await Promise.race([navigator.serviceWorker.ready, new Promise((_, give_up) => setTimeout(give_up, 20000))]);
    signal.throwIfAborted?.();
    if ((await cache.keys()).length !== list.files.length) throw "not whole";
    // From here on it is whole; those before go.
    await cache.put(RECORD, new Response(JSON.stringify({ ...list, on })));
    coming = undefined;
    for (const record of before) await drop(record.cacheName);
    return on;
  };

  const busy = (now) => {
    for (const own of [start, choice, remove]) own.disabled = now;
    for (const own of [stop, bar, numbers]) own.hidden = !now;
    if (!now) running = coming = undefined;
  };

  start.addEventListener("click", () => alone(async () => {
    const tag = choice.value;
    running = new AbortController();
    const { signal } = running;
    let stopped = false;
    stop.onclick = () => {
      stopped = true;
      running?.abort();
    };
    busy(true);
    say("started");
    stop.focus();
    try {
      said.textContent = word("done", day(await keep(tag, signal)));
    } catch (error) {
      // The page is going and took everything away: opening a store again, even to look, could leave it behind.
      await going;
      const why = stopped ? "stopped" : { QuotaExceededError: "room", SecurityError: "denied" }[error?.name] ?? "failed";
      // Said only after the browser was asked.
      const gone = await clean().catch(() => false);
      const still = await records().catch(() => []);
      say(why, gone ? (still.some((own) => own.tag === tag) ? "as-before" : "nothing") : "remove-failed");
    }
    busy(false);
    await show().catch(() => {});
    start.focus();
  }));

  remove.addEventListener("click", () => alone(async () => {
    say("removing");
    try {
      // What was kept first: it must not wait for the worker.
      for (const name of await stores()) await drop(name);
      const dismissed = await dismiss();
      say((await stores()).length ? "remove-failed" : dismissed ? "removed" : "removed-soon");
    } catch {
      say("remove-failed");
    }
    await show().catch(() => {});
  }));

  choice.addEventListener("change", () => show().catch(() => {}));

  // Leaving while files come: what came goes too. Where the browser is faster than that, the next visit here does it.
  const away = () => {
    going = new Promise((back) => addEventListener("pageshow", back, { once: true }));
    running?.abort();
    coming?.();
  };
  addEventListener("pagehide", away);
  // The exit control empties the page before the next one comes: that is the time to do it in.
  new MutationObserver(() => part("exit") || away()).observe(document.body, { childList: true });

  part("keep-without").hidden = true;
  try {
    // A private window, or storage turned off.
    if (!navigator.serviceWorker) throw "no worker";
    await alone(clean);
    await show();
    box.hidden = false;
  } catch {
    part("keep-denied").hidden = false;
  }
})();
