// Reading a passage aloud, when asked, with a voice that lives on this device. A voice of the network would send the
// text away, so such voices are never used; without a voice for the page's language nothing is offered. On Android a
// browser calls every voice local, and the phone's own settings decide who speaks: there nothing is offered either, also
// where the browser poses as one of a desk.
(() => {
  const speech = window.speechSynthesis;
  const main = document.querySelector("main[data-listen]");
  if (!speech || !main || !main.checkVisibility) return;
  if (/Android|Linux (arm|aarch)/.test(navigator.userAgent + navigator.platform)) return;
  const starts = "h1,h2,legend";
  const blocks = starts + ",h3,h4,p,li,label,summary,dt,dd,th,td";
  const own = (tag) => tag.toLowerCase().split(/[-_]/)[0];
  const voice = () => speech.getVoices().find((voice) => voice.localService && own(voice.lang) === own(document.documentElement.lang));
  // The button of the passage that is being read.
  let reading;

  const stop = () => {
    speech.cancel();
    if (reading) reading.setAttribute("aria-pressed", "false");
    reading = undefined;
  };

  // What is on screen from a heading to the next one; closed disclosures stay unread.
  const passage = (heading) => {
    const all = [...main.querySelectorAll(blocks)];
    const from = all.indexOf(heading);
    const end = all.findIndex((block, at) => at > from && block.matches(starts));
    return all
      .slice(from, end < 0 ? undefined : end)
      .filter((block) => block.checkVisibility() && !block.querySelector(blocks))
      .map((block) => {
        const copy = block.cloneNode(true);
        // Numbers of footnotes say nothing to the ear.
        copy.querySelectorAll("sup,.listen").forEach((mark) => mark.remove());
        return copy.textContent.trim();
      })
      .filter(Boolean);
  };

  const read = (button, heading) => {
    const again = reading === button;
    stop();
    if (again) return;
    reading = button;
    button.setAttribute("aria-pressed", "true");
    const texts = passage(heading);
    // One piece after the other: some browsers stop a long one half-way.
    texts.forEach((text, at) => {
      const piece = new SpeechSynthesisUtterance(text);
      piece.voice = voice();
      piece.lang = piece.voice.lang;
      if (at + 1 === texts.length) piece.onend = () => reading === button && stop();
      speech.speak(piece);
    });
  };

  // Voices may come late. The buttons stand beside their heading and take no room of their own, so nothing moves.
  const offer = () => {
    if (!voice() || main.querySelector(".listen")) return;
    for (const heading of main.querySelectorAll(starts)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "listen";
      button.setAttribute("aria-label", main.dataset.listen + " " + heading.textContent);
      button.setAttribute("aria-pressed", "false");
      button.onclick = () => read(button, heading);
      heading.after(button);
    }
  };
  offer();
  speech.onvoiceschanged = offer;
  addEventListener("pagehide", stop);
})();
