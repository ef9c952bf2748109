// Leaving, and one place in the browser's history. Works before, without and after WebAssembly.
// Without this script the exit control is a plain link: that still leaves, but Back returns.
(() => {
  const page = document.documentElement;
  let left = false;

  const leave = (event) => {
    const exit = document.getElementById("exit");
    if (!exit) return;
    event?.preventDefault();
    const target = exit.href;
    const icon = document.querySelector("link[rel=icon]");
    left = true;
    window.speechSynthesis?.cancel();
    // Blank first, in this frame; everything after may be slow.
    page.style.visibility = "hidden";
    document.title = exit.dataset.title;
    icon?.setAttribute("href", "data:,");
    // A screen reader hears that it worked; the eye sees an empty page.
    const said = document.createElement("p");
    said.setAttribute("role", "alert");
    said.className = "unseen";
    said.textContent = exit.dataset.leaving;
    // Answers live in the form: it goes with everything else.
    document.querySelector("form")?.reset();
    document.body.replaceChildren(said);
    page.removeAttribute("data-engine");
    page.style.visibility = "";
    // Inside a frame the whole window leaves, not only the frame. A browser may forbid that; then the frame leaves.
    const go = () => {
      try {
        top.location.replace(target);
      } catch {
        location.replace(target);
      }
    };
    // WebKit draws nothing more once it is on its way, so the empty frame comes first; a hidden page draws none at all.
    const late = setTimeout(go, 500);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(go);
    });
  };

  addEventListener("click", (event) => {
    if (left || event.defaultPrevented) return;
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    // Also with a key held: a new tab or window would leave this one as it is.
    if (link.id === "exit") return leave(event);
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // A visit takes one place in the Back list: moving inside the site replaces, so Back leaves.
    if (link.origin === location.origin) {
      event.preventDefault();
      location.replace(link.href);
    }
  });

  // The wheel of a mouse, too.
  addEventListener("auxclick", (event) => {
    if (event.button === 1 && event.target.closest?.("#exit")) leave(event);
  });

  // Shift three times, with no other key between and within two seconds of each other.
  let presses = 0;
  let last = 0;
  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    const now = event.timeStamp;
    presses = event.key === "Shift" ? (now - last < 2000 ? presses + 1 : 1) : 0;
    last = now;
    if (presses === 3) leave();
  });

  // The browser may keep a copy of a page and show it again on Back: after leaving it stays empty.
  addEventListener("pageshow", () => {
    if (left) {
      document.body.replaceChildren();
      const exit = document.querySelector("link[rel=icon]");
      exit?.remove();
    }
  });
})();
