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
    try {
      top.location.replace(target);
    } catch {
      location.replace(target);
    }
  };

  addEventListener("click", (event) => {
    if (left || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    if (link.id === "exit") return leave(event);
    // A visit takes one place in the Back list: moving inside the site replaces, so Back leaves.
    if (link.origin === location.origin) {
      event.preventDefault();
      location.replace(link.href);
    }
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
