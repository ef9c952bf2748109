// The worker that seals and opens a file. It is ended after each use.
const glue = () => {
@GLUE@
};
const chance = (count) => crypto.getRandomValues(new Uint8Array(count));
onmessage = async ({ data: { act, bytes, phrase } }) => {
  try {
    const own = glue();
    await own.init({ module_or_path: fetch("@BASE@a/@SEAL@", { integrity: "@SEAL_INTEGRITY@" }) });
    const acts = {
      words: () => own.words(chance(9)),
      seal: () => own.seal_file(bytes, phrase, chance(48)),
      open: () => own.open_file(bytes, phrase),
    };
    postMessage({ result: acts[act]() });
  } catch (fault) {
    postMessage({ fault: typeof fault === "string" ? fault : "failed" });
  }
};
