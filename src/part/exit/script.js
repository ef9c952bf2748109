// Leaving, and one place in the browser's history. Works before, without and after WebAssembly.
// Without this script the exit control is a plain link: that still leaves, but Back returns.
// Going away comes first and hangs on nothing: each step stands alone, and any of them may fail. No word of the language
// is newer than 2017, because a browser that cannot read one line runs none of them.
(() => {
  const page = document.documentElement;
  const attempt = (step) => {
    try {
      return step();
    } catch (error) {}
  };
  const control = () => attempt(() => document.querySelector("a#exit")) || document.getElementById("exit");
  // Where leaving leads, once it has begun, and when the browser was last told to go there.
  let target;
  let told;

  const go = () => {
    told = Date.now();
    // Inside a frame the whole window leaves, not only the frame. A browser may forbid that; then the frame leaves. Where
    // the address is none, an empty page is better than this one.
    try {
      top.location.replace(target);
    } catch (error) {
      try {
        location.replace(target);
      } catch (error) {
        location.replace("about:blank");
      }
    }
  };

  const forget = () => document.querySelectorAll("form").forEach((form) => form.reset());
  const icon = () => document.querySelector("link[rel=icon]");

  // All that can be seen goes in this frame.
  const blank = (exit) => {
    // A screen reader hears that it worked; the eye sees an empty page.
    const said = attempt(() => document.createElement("p"));
    [
      () => (page.style.visibility = "hidden"),
      () => (document.title = exit.getAttribute("data-title")),
      () => icon().setAttribute("href", "data:,"),
      // What has not come yet would be put below what is gone.
      () => stop(),
      () => speechSynthesis.cancel(),
      // The engine has nothing more to do here; answers live in the form, which goes with everything else.
      () => page.removeAttribute("data-engine"),
      forget,
      () => said.setAttribute("role", "alert"),
      () => (said.className = "unseen"),
      () => (said.textContent = exit.getAttribute("data-leaving")),
      () => (document.body.textContent = ""),
      () => document.body.firstChild && (document.body.innerHTML = ""),
      () => document.body.firstChild || (page.style.visibility = ""),
      () => document.body.appendChild(said),
    ].forEach(attempt);
  };

  const leave = (event) => {
    // Pressed again while it goes: a request that is on its way is not begun anew with every press.
    if (target) {
      if (Date.now() - told > 1000) go();
    } else {
      const exit = control();
      target = exit.href || exit.getAttribute("href");
      const late = attempt(() => setTimeout(go, 500));
      attempt(() => blank(exit));
      if (!late) go();
      // WebKit draws nothing more once it is on its way, so the empty frame comes first; a hidden page draws none at all.
      attempt(() =>
        requestAnimationFrame(() => {
          clearTimeout(late);
          setTimeout(go);
        })
      );
    }
    event.preventDefault();
  };

  // Also with a key held, and with the wheel of a mouse: a new tab or window would leave this one as it is.
  const onExit = (event) => attempt(() => control().contains(event.target));
  addEventListener("click", (event) => {
    if (target || onExit(event)) return leave(event);
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // A visit takes one place in the Back list: moving inside the site replaces, so Back leaves.
    if (link.origin === location.origin) {
      event.preventDefault();
      location.replace(link.href);
    }
  });
  addEventListener("auxclick", (event) => event.button === 1 && onExit(event) && leave(event));

  // Shift three times, within two seconds of each other, with nothing else between: neither a key, nor the mouse, nor
  // anything typed. Space presses the control as Enter does: it looks like a button.
  let presses = 0;
  let last = 0;
  addEventListener("keydown", (event) => {
    if (event.key === " " && onExit(event)) return leave(event);
    if (event.repeat) return;
    const now = event.timeStamp;
    if (event.key !== "Shift" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) presses = -1;
    else if (now - last > 2000) presses = 0;
    presses += 1;
    last = now;
    if (presses === 3) leave(event);
  });
  ["pointerdown", "mousedown", "wheel", "input"].forEach((act) => addEventListener(act, () => (presses = 0), true));

  // The browser may keep a copy of a page and show it again on Back or Forward: no answer is in it, and after leaving it
  // stays empty.
  addEventListener("pagehide", forget);
  addEventListener("pageshow", () => {
    if (target) {
      document.body.textContent = "";
      icon().remove();
    }
  });

  // Zoomed in with two fingers, or with a keyboard on the screen, the corner of the page is out of sight: the control goes
  // along with what is seen, as large as it was. Where its style sheet was refused, it gets a place at all.
  const view = window.visualViewport;
  const follow = () =>
    attempt(() => {
      const exit = control();
      const style = exit.style;
      const own = getComputedStyle(exit);
      if (own.position !== "fixed") style.cssText = "position:fixed;z-index:9;bottom:12px;right:12px;padding:14px;background:#2b2433;color:#fff";
      style.transform = "";
      const box = exit.getBoundingClientRect();
      const gap = parseFloat(own.bottom) / view.scale;
      const down = view.offsetTop + view.height - gap - box.bottom;
      const left = page.dir === "rtl";
      const along = view.offsetLeft + (left ? gap - box.left : view.width - gap - box.right);
      if (view.scale < 1.01 && down > -40 && Math.abs(along) < 40) return;
      style.transformOrigin = left ? "0 100%" : "100% 100%";
      style.transform = `translate(${along}px,${down}px) scale(${1 / view.scale})`;
    });
  ["resize", "scroll"].forEach((act) => attempt(() => view.addEventListener(act, follow)));
  ["resize", "DOMContentLoaded"].forEach((act) => addEventListener(act, follow, true));
  // What is opened is measured once, when all that opens with it is written.
  addEventListener("toggle", () => requestAnimationFrame(follow), true);

  const ready = () => {
    follow();
    // What nobody needs to leave: foreign workers, paper, and reading aloud.
    const rest = document.createElement("script");
    rest.integrity = "@REST_INTEGRITY@";
    // Browsers that know of policies take the address of a script only from one, and this one gives no other.
    const address = "@BASE@a/@REST@";
    rest.src = attempt(() => trustedTypes.createPolicy("rest", { createScriptURL: () => address }).createScriptURL("")) || address;
    page.appendChild(rest);
  };
  if (document.readyState === "complete") ready();
  else addEventListener("load", ready);
})();
