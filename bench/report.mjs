// A result as Markdown: medians, and each page's ratio to the rival with a script and to what the network allows.
import { PROFILES, soonest } from './profiles.mjs';

const median = (values) => {
  const own = values.filter((value) => value !== null && value !== undefined).sort((a, b) => a - b);
  if (!own.length) return null;
  const middle = own.length >> 1;
  return own.length % 2 ? own[middle] : (own[middle - 1] + own[middle]) / 2;
};
const ms = (value) => (value === null ? '–' : value.toFixed(0));
const ratio = (value, other) => (value === null || !other ? '–' : (value / other).toFixed(2));
const LABEL = { amparo: 'Amparo', script: 'rival with a script', plain: 'rival without' };

export function report({ browser, runs, measured }) {
  const lines = [`Medians of ${runs} runs, Chromium ${browser}, all in turn on one machine.`];
  for (const [profile, pages] of Object.entries(measured)) {
    lines.push('', `#### ${profile}: ${PROFILES[profile].says}`, '');
    lines.push('| page | of | first paint ms | usable ms | finish ms | engine ms | press ms | slowest ms | long tasks ms | longest | shift | page KB | all KB | requests | heap MB | wasm MB | paint ÷ rival | usable ÷ rival | finish ÷ rival | paint ÷ limit |');
    lines.push('|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
    for (const [page, targets] of Object.entries(pages)) {
      const of = (name, what) => median(targets[name].map(what));
      for (const name of ['amparo', 'script', 'plain']) {
        const one = (what) => of(name, what);
        const rival = (what) => ratio(of(name, what), of('script', what));
        const limit = soonest(PROFILES[profile], one((own) => own.page) ?? 0);
        lines.push(`| ${page} | ${LABEL[name]} | ${[
          ms(one((own) => own.paint)), ms(one((own) => own.usable)), ms(one((own) => own.finish)), ms(one((own) => own.engine)), ms(one((own) => own.pressMiddle)), ms(one((own) => own.press)),
          ms(one((own) => own.tasks)), ms(one((own) => own.longest)), one((own) => own.shift)?.toFixed(3) ?? '–',
          (one((own) => own.page) / 1024).toFixed(1), (one((own) => own.bytes) / 1024).toFixed(1), one((own) => own.requests),
          (one((own) => own.heap) / 1048576).toFixed(2), (one((own) => own.wasm) / 1048576).toFixed(2),
          rival((own) => own.paint), rival((own) => own.usable), rival((own) => own.finish), ratio(one((own) => own.paint), limit),
        ].join(' | ')} |`);
      }
    }
  }
  return lines.join('\n');
}
