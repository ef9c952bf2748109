// How long a person waits: Amparo's built pages beside two rivals written by hand, on four kinds of phone and network.
//   node run.mjs [--dist ../dist] [--runs 7] [--profiles slow3g,link3g] [--pages Home,…] [--write] [--out out/result.json]
// README.md says what each column means. Nothing leaves the machine.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { between } from './between.mjs';
import { PAGES, TASK, read } from './pages.mjs';
import { probe } from './probe.mjs';
import { PROFILES } from './profiles.mjs';
import { report } from './report.mjs';
import { rivals } from './rivals.mjs';
import { serve } from './serve.mjs';
import { wire } from './wire.mjs';

const here = import.meta.dirname ?? dirname(new URL(import.meta.url).pathname);
const { values: asked } = parseArgs({ options: {
  dist: { type: 'string', default: resolve(here, '../dist') }, runs: { type: 'string', default: '7' },
  profiles: { type: 'string', default: Object.keys(PROFILES).join() }, pages: { type: 'string', default: PAGES.map((own) => own.name).join() },
  write: { type: 'boolean', default: false }, out: { type: 'string', default: resolve(here, 'out/result.json') },
} });
const profiles = asked.profiles.split(',').map((name) => { if (!PROFILES[name]) throw new Error(`no profile ${name}; there are ${Object.keys(PROFILES)}`); return name; });
const pages = PAGES.filter((own) => asked.pages.split(',').includes(own.name));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
});

async function host(folder) {
  const [plain, secure] = [await serve(folder), await serve(folder, true)];
  const line = await wire(secure.port, PROFILES.link3g.wire);
  return { plain: `http://localhost:${plain.port}`, far: `https://localhost:${line.port}`, line, close() { for (const own of [plain, secure, line]) own.close(); } };
}

const dist = resolve(asked.dist);
const amparo = await host(dist);
rivals(resolve(here, 'out/rivals'), await read(browser, amparo.plain));
const hosts = { script: await host(resolve(here, 'out/rivals/script')), plain: await host(resolve(here, 'out/rivals/plain')), amparo };
const names = Object.keys(hosts);

async function visit(name, page, profile) {
  const task = page.name === 'questionnaire' ? TASK : null;
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, ignoreHTTPSErrors: true });
  try {
    await context.addInitScript(probe, task);
    const tab = await context.newPage();
    const devtools = await context.newCDPSession(tab);
    await devtools.send('Network.enable');
    const loads = new Map();
    devtools.on('Network.responseReceived', ({ requestId, response }) => loads.set(requestId, { url: response.url, type: response.mimeType, bytes: 0 }));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { const own = loads.get(requestId); if (own) own.bytes = encodedDataLength; });
    const { throttle, cpu } = profile;
    if (throttle) await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: throttle.rtt, downloadThroughput: throttle.down / 8, uploadThroughput: throttle.up / 8 });
    if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (profile.wire) hosts[name].line.forget();
    await tab.goto(`${profile.wire ? hosts[name].far : hosts[name].plain}/${page.path}`, { waitUntil: 'commit', timeout: 120_000 });
    if (task) await tab.waitForFunction(() => window.__seen.done !== null || window.__seen.error, null, { timeout: 120_000, polling: 100 });
    await tab.waitForLoadState('load', { timeout: 120_000 });
    if (task && name === 'amparo') await tab.waitForFunction(() => document.documentElement.dataset.engine !== 'loading', null, { timeout: 60_000, polling: 100 });
    await tab.waitForTimeout(200);
    const seen = await tab.evaluate(() => {
      const own = window.__seen;
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
      const before = own.usable ?? performance.now();
      const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return {
        error: own.error ?? null, paint, usable: own.usable, finish: own.done === null ? null : own.done - own.usable, engine: own.engine,
        tasks: own.tasks.reduce((sum, [, length]) => sum + length, 0), longest: Math.max(0, ...own.tasks.filter(([start]) => start > (paint ?? 0)).map(([, length]) => length)),
        shift: own.shift, press: own.presses.length ? Math.max(...own.presses) : null, pressMiddle: own.presses.length ? own.presses.toSorted((a, b) => a - b)[own.presses.length >> 1] : null, skipped: own.skipped, lost: own.lost, wasm: own.wasmMemory(),
        requestsBefore: loaded.filter((entry) => entry.entryType === 'navigation' || entry.startTime < before).length,
      };
    });
    if (seen.error) throw new Error(seen.error);
    if (seen.lost.length) throw new Error(`answers that were pressed and are not there: ${seen.lost}`);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await devtools.send('HeapProfiler.collectGarbage');
    const all = [...loads.values()].filter((own) => !own.url.endsWith('/favicon.ico'));
    return { ...seen, heap: (await devtools.send('Runtime.getHeapUsage')).usedSize, requests: all.length, bytes: all.reduce((sum, own) => sum + own.bytes, 0), page: all.find((own) => own.type === 'text/html')?.bytes ?? 0 };
  } finally {
    await context.close();
  }
}

const runs = Number(asked.runs);
const measured = Object.fromEntries(profiles.map((profile) => [profile, Object.fromEntries(pages.map((page) => [page.name, Object.fromEntries(names.map((name) => [name, []]))]))]));
let failed = 0;
// One after the other and in turn, so that what the machine does meanwhile hits all alike.
for (let run = 0; run < runs; run++) for (const profile of profiles) for (const page of pages) for (let turn = 0; turn < names.length; turn++) {
  const name = names[(turn + run) % names.length];
  try {
    measured[profile][page.name][name].push(await visit(name, page, PROFILES[profile]));
    process.stderr.write('.');
  } catch (error) {
    failed++;
    process.stderr.write(`\n${name} ${page.name} ${profile}: ${String(error).split('\n')[0]}\n`);
  }
}
const version = browser.version();
await browser.close();
for (const own of Object.values(hosts)) own.close();

const result = { browser: version, runs, measured };
const out = resolve(asked.out);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, JSON.stringify(result));
const table = report(result);
console.log(table);
if (asked.write) between(resolve(here, '../docs/performance.md'), 'bench', table);
if (failed) { console.error(`\n${failed} visits failed`); process.exitCode = 1; }
