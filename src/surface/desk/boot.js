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

// Sealing and opening take much memory and a key. Both are a worker's, and go when it ends, which is after each use. Its
// script is asked for with its hash first: the browser cannot check that of a worker.
const sealed = async (act, bytes, phrase) => {
  // The engine's memory may move while the worker works.
  const own = bytes.slice();
  await load("@SEALER@", "@SEALER_INTEGRITY@").then((reply) => reply.arrayBuffer());
  const worker = new Worker("@BASE@a/@SEALER@");
  try {
    return await new Promise((done, give_up) => {
      worker.onmessage = ({ data }) => (data.fault ? give_up(data.fault) : done(data.result));
      worker.onerror = () => give_up("failed");
      worker.postMessage({ act, bytes: own, phrase });
    });
  } catch (fault) {
    throw typeof fault === "string" ? fault : "failed";
  } finally {
    worker.terminate();
  }
};

// The name says nothing of anybody.
const hand_out = (bytes) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: "application/octet-stream" }));
  link.download = "notes.age";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};
