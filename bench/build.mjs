// How long a full build takes and how much memory, for more and more languages made up from the first one.
//   node build.mjs [--binary ../target/debug/amparo] [--write]
// Cold: no compressed copy is kept yet. Warm: all of them are. The engines are compiled before, by `cargo run -- build`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { between } from './between.mjs';

const here = import.meta.dirname ?? dirname(new URL(import.meta.url).pathname);
const root = resolve(here, '..');
const { values: asked } = parseArgs({ options: { binary: { type: 'string', default: join(root, 'target/debug/amparo') }, write: { type: 'boolean', default: false } } });
const LANGUAGES = [0, 2, 10, 16]; // beside the published ones
const cache = join(root, 'target/amparo/compressed');
const aside = `${cache}.aside`;
const out = mkdtempSync(join(tmpdir(), 'amparo-build-'));

/** One build: seconds, the most memory it held in MB, and the number of pages it tells. */
function build(pseudo) {
  return new Promise((done, failed) => {
    const start = performance.now();
    const own = spawn(asked.binary, ['build', '--root', root, '--out', join(out, 'dist'), '--pseudo', String(pseudo)]);
    let [said, peak] = ['', 0];
    const look = setInterval(() => {
      try { peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${own.pid}/status`, 'utf8'))[1])); } catch { /* it has ended */ }
    }, 20);
    for (const stream of [own.stdout, own.stderr]) stream.on('data', (text) => { said += text; });
    own.on('close', (code) => {
      clearInterval(look);
      const pages = Number(/built ([\d,]+) pages/.exec(said)?.[1].replace(',', ''));
      if (code !== 0 || !pages) failed(new Error(said)); else done({ pages, seconds: (performance.now() - start) / 1000, peak: peak / 1024 });
    });
  });
}

const rows = [];
if (existsSync(cache)) renameSync(cache, aside);
try {
  for (const pseudo of LANGUAGES) {
    rmSync(cache, { recursive: true, force: true });
    const [cold, warm] = [await build(pseudo), await build(pseudo)];
    rows.push(`| ${cold.pages} | ${cold.seconds.toFixed(1)} | ${((cold.seconds * 1000) / cold.pages).toFixed(0)} | ${warm.seconds.toFixed(1)} | ${((warm.seconds * 1000) / warm.pages).toFixed(1)} | ${Math.max(cold.peak, warm.peak).toFixed(0)} |`);
    process.stderr.write('.');
  }
} finally {
  rmSync(cache, { recursive: true, force: true });
  if (existsSync(aside)) renameSync(aside, cache);
  rmSync(out, { recursive: true, force: true });
}
const table = ['Full builds after compiling, on ' + `${cpus().length} cores; written by \`node bench/build.mjs --write\`.`, '', '| pages | cold s | ms a page | warm s | ms a page | most memory MB |', '|--:|--:|--:|--:|--:|--:|', ...rows].join('\n');
console.log(`\n${table}`);
if (asked.write) between(join(root, 'docs/performance.md'), 'build', table);
