// Runs in the page before anything of its own. It presses as a hurried person would, and notes when the page answers.

/** `task`: { first: [question, choice], effect, answers: [[question, choice] …], done } or null for pages that are only read. */
export function probe(task) {
  if (window.top !== window) return;
  const seen = (window.__seen = { tasks: [], shift: 0, engine: null, usable: null, pressed: null, done: null, presses: [], skipped: [], lost: [] });
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  // What moves after a press was asked for.
  observe('layout-shift', (entry) => { if (seen.pressed === null || entry.startTime < seen.pressed) seen.shift += entry.value; });

  const memories = new Set();
  seen.wasmMemory = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      for (const value of Object.values((made.instance ?? made).exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
      return made;
    };
  }

  const displayed = (selector) => [...document.querySelectorAll(selector)].find((own) => own.getClientRects().length > 0) ?? null;
  const box = ([question, choice]) => {
    const own = document.querySelector(`[data-question="${question}"] [data-choice="${choice}"]`);
    const label = own?.closest('label');
    return label && label.getClientRects().length > 0 ? own : null;
  };
  // From a press until the frame after it is on the screen.
  const press = (control) => {
    const start = performance.now();
    if (seen.pressed === null) seen.pressed = start;
    control.click();
    requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => seen.presses.push(performance.now() - start); channel.port2.postMessage(0); });
  };

  let [step, waited, moved] = [0, 0, false];
  const frame = () => {
    const now = performance.now();
    if (seen.engine === null && document.documentElement?.dataset.engine === 'ready') seen.engine = now;
    if (task && seen.done === null) try {
      if (seen.usable === null) {
        const first = box(task.first);
        if (first?.checked && displayed(task.effect)) seen.usable = now;
        else if (first && !first.checked) press(first);
      } else if (step < task.answers.length) {
        const next = displayed('#next');
        const own = box(task.answers[step]);
        if (own && !own.checked) { press(own); waited = 0; moved = false; if (!next) step++; }
        else if (own && next && !moved) { press(next); moved = true; step++; waited = 0; }
        else if (own?.checked && !next) { step++; }
        // The note before a hard part asks nothing.
        else if (next && displayed('[data-note]') && !displayed('[data-question]')) { next.click(); waited = 0; }
        else if (++waited > 90) { seen.skipped.push(task.answers[step][0]); step++; waited = 0; }
      } else if (displayed(task.done)) {
        seen.done = now;
        const checked = ([question, choice]) => document.querySelector(`[data-question="${question}"] [data-choice="${choice}"]`)?.checked;
        seen.lost = [task.first, ...task.answers].filter((own) => !checked(own)).map((own) => own[0]);
      }
      else { const open = displayed('#results > summary'); if (open && !open.parentElement.open) press(open); }
    } catch (error) { seen.error = String(error); return; }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
