// A screen in a public place. It forgets: when nobody has touched it for a while, it asks, and then goes back to the start
// with nothing of the person left. It works beside the way out, whose script makes the page blank and leads to the start.
(() => {
  const page = document.documentElement;
  const idle = Number(page.dataset.idle);
  const warning = Number(page.dataset.warning);
  const part = (id) => document.getElementById(id);
  // A clock that tests can move on.
  let moved = 0;
  const now = () => performance.now() / 1000 + moved;
  let last = now();
  let before;

  // How the screen is set belongs to the visit: it goes along from page to page in the name of the tab, and nowhere else.
  const WAYS = ["large", "contrast", "low"];
  const set = () => (window.name || "").split(" ").filter((way) => WAYS.includes(way));
  const show = () =>
    WAYS.forEach((way) => {
      page.toggleAttribute(`data-${way}`, set().includes(way));
      document.querySelector(`#kiosk-bar [data-act=${way}]`)?.setAttribute("aria-pressed", set().includes(way));
    });

  const forget = () => {
    window.name = "";
    try {
      speechSynthesis.cancel();
    } catch (error) {}
    document.querySelectorAll("form").forEach((form) => form.reset());
    document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
    // The way out blanks the page first. Should it ever fail, the start is opened all the same.
    part("exit")?.click();
    setTimeout(() => location.replace("@BASE@"), 3000);
  };

  const warn = () => {
    if (page.dataset.kiosk === "warning") return;
    page.dataset.kiosk = "warning";
    before = document.activeElement;
    part("kiosk-warning").showModal();
    part("stay").focus();
  };
  const stay = () => {
    last = now();
    if (page.dataset.kiosk !== "warning") return;
    page.dataset.kiosk = "session";
    part("kiosk-warning").close();
    before?.focus();
  };
  const check = () => {
    if (page.dataset.kiosk === "start") return;
    const left = Math.ceil(idle + warning - (now() - last));
    if (left <= 0) forget();
    else if (left <= warning) {
      warn();
      // Every ten seconds is often enough to hear.
      part("kiosk-left").textContent = left > 10 ? Math.ceil(left / 10) * 10 : left;
    }
  };
  setInterval(check, 500);
  addEventListener("kiosk-clock", (event) => {
    moved += event.detail;
    check();
  });

  // Somebody is there. A key that is stuck, or a wet spot that presses itself, is nobody: the same again and again.
  let same = 0;
  let lately = "";
  const somebody = (event) => {
    const what = event.key || `${Math.round(event.clientX / 20)} ${Math.round(event.clientY / 20)}`;
    same = what === lately ? same + 1 : 0;
    lately = what;
    if (!event.repeat && same < 40) stay();
  };
  ["pointerdown", "keydown", "input", "wheel"].forEach((kind) => addEventListener(kind, somebody, { capture: true, passive: true }));

  const acts = {
    slip: () => {
      const code = (part("code")?.textContent || "").trim();
      part("kiosk-code").hidden = !code;
      part("kiosk-code").querySelector("b").textContent = code;
      part("kiosk-slip").showModal();
    },
    close: (button) => button.closest("dialog").close(),
    print: () => print(),
    pause: (button) => button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") !== "true"),
  };
  addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-act], .digits button");
    if (!button) return;
    const act = button.dataset.act;
    if (WAYS.includes(act)) {
      window.name = (set().includes(act) ? set().filter((way) => way !== act) : [...set(), act]).join(" ");
      show();
    } else if (acts[act]) acts[act](button);
  });
  addEventListener("afterprint", stay);

  // What leads elsewhere is words. The engines write such links too, so what comes is looked at as it comes.
  const unlink = (root) =>
    [...root.querySelectorAll("a[href]")]
      .filter((link) => !["/", "#"].includes(link.getAttribute("href")[0]))
      .forEach((link) => {
        const words = document.createElement("span");
        words.className = link.className;
        words.append(...link.childNodes);
        link.replaceWith(words);
      });
  const pad = (field) => {
    const keys = document.createElement("div");
    keys.className = "digits";
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "⌫"].forEach((digit) => {
      const key = document.createElement("button");
      key.type = "button";
      key.textContent = digit;
      key.addEventListener("click", () => {
        field.value = digit === "⌫" ? field.value.slice(0, -1) : (field.value + digit).slice(0, 5);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      keys.append(key);
    });
    field.after(keys);
  };
  const begin = () => {
    show();
    unlink(document);
    document.querySelectorAll("input[data-digits]").forEach(pad);
    new MutationObserver(() => unlink(document)).observe(document.body, { childList: true, subtree: true });
    if (page.dataset.kiosk !== "start") return;
    window.name = "";
    turn();
  };

  // The first screen shows its languages in turn.
  const turn = () => {
    const languages = [...document.querySelectorAll("section[lang]")];
    let at = -1;
    const next = () => {
      if (document.querySelector("[data-act=pause][aria-pressed=true]") || !languages.length) return;
      at = (at + 1) % languages.length;
      languages.forEach((own, ix) => own.toggleAttribute("data-turn", ix === at));
    };
    next();
    setInterval(next, 4000);
  };

  // Nothing of the browser's own. Keys that a page never hears are switched off where the browser is started.
  const never = (event) => event.preventDefault();
  ["contextmenu", "dragstart", "gesturestart", "selectstart", "auxclick"].forEach((kind) => addEventListener(kind, never));
  addEventListener("touchmove", (event) => event.touches.length > 1 && never(event), { passive: false });
  addEventListener("wheel", (event) => event.ctrlKey && never(event), { passive: false });
  const ARROWS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || /^(F\d+|Browser.*|Launch.*)$/.test(event.key)) return never(event);
      const step = ARROWS[event.key];
      if (!step || event.target.matches?.("select")) return;
      // A keypad with arrows goes from control to control; Enter presses.
      never(event);
      const inside = document.querySelector("dialog[open]") || document;
      const stops = [...inside.querySelectorAll("a[href], button, summary, input, select")].filter(
        (stop) => !stop.disabled && stop.tabIndex >= 0 && stop.getClientRects().length
      );
      stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length]?.focus();
    },
    true
  );
  addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches?.("input[type=radio], input[type=checkbox]")) event.target.click();
  });
  // A page that the browser kept whole would bring the last person's answers back.
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
})();
