// The page holds the whole desk: the engine need not wait for anything.
start_engine();
// Nobody has touched the desk for ten minutes: it is covered.
const IDLE = 600000;
let resting;
const touched = () => {
  clearTimeout(resting);
  resting = setTimeout(() => document.getElementById("desk")?.dispatchEvent(new Event("idle")), IDLE);
};
["pointerdown", "keydown", "input"].forEach((act) => addEventListener(act, touched, true));
touched();
