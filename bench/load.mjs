// How many requests one nginx answers with the shipped settings, beside the same nginx with one empty file.
//   node load.mjs [--dist ../dist] [--seconds 8] [--rounds 3] [--write]
// Needs nginx with the brotli module, and wrk. Only this machine is asked, and everything is stopped at the end.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { between } from './between.mjs';

const here = dirname(new URL(import.meta.url).pathname);
const { values: asked } = parseArgs({ options: {
  dist: { type: 'string', default: resolve(here, '../dist') }, seconds: { type: 'string', default: '8' }, rounds: { type: 'string', default: '3' },
  port: { type: 'string', default: '18473' }, write: { type: 'boolean', default: false },
} });
const folder = mkdtempSync(join(tmpdir(), 'amparo-load-'));
const site = join(folder, 'dist');
cpSync(resolve(asked.dist), site, { recursive: true });
mkdirSync(join(site, 'empty'));
writeFileSync(join(site, 'empty/nothing.html'), '');
const modules = '/etc/nginx/modules-enabled';
writeFileSync(join(folder, 'nginx.conf'), `
daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log crit; worker_processes 1;
${readdirSync(modules).map((name) => `include ${modules}/${name};`).join('\n')}
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((own) => `${own}_temp_path ${folder}/${own};`).join(' ')}
  open_file_cache max=2000 inactive=10m; open_file_cache_valid 10s; server_tokens off; keepalive_requests 1000000;
  server { listen 127.0.0.1:${asked.port}; root ${site}; include ${site}/_nginx.conf; brotli_static on; }
}`);
const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
const origin = `http://127.0.0.1:${asked.port}`;
try {
  for (let tries = 0; ; tries++) {
    if (await fetch(`${origin}/robots.txt`).then((own) => own.ok, () => false)) break;
    if (tries > 50) throw new Error('nginx does not answer');
    await new Promise((done) => setTimeout(done, 100));
  }
  const wasm = readdirSync(join(site, 'a')).find((name) => /^engine\..*\.wasm$/.test(name));
  const targets = [['one empty file', 'empty/nothing.html'], ['Home', 'en/'], ['Help now', 'en/help/'], ['questionnaire', 'en/check/'], ['the engine', `a/${wasm}`]];
  const seen = new Map(targets.map(([name]) => [name, []]));
  const unit = { us: 0.001, ms: 1, s: 1000 };
  const ms = (text) => { const [, value, own] = text.match(/([\d.]+)(us|ms|s)/); return Number(value) * unit[own]; };
  for (let round = 0; round < Number(asked.rounds); round++) for (const [name, path] of targets) {
    const said = execFileSync('wrk', ['-t1', '-c32', `-d${asked.seconds}s`, '--latency', '-H', 'Accept-Encoding: br', `${origin}/${path}`], { encoding: 'utf8' });
    if (/Non-2xx/.test(said)) throw new Error(said);
    const line = (start) => said.split('\n').find((own) => own.trim().startsWith(start));
    seen.get(name).push({ rate: Number(line('Requests/sec').match(/([\d.]+)$/)[1]), half: ms(line('50%')), most: ms(line('99%')) });
  }
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  const of = (name, what) => median(seen.get(name).map((own) => own[what]));
  const size = (path) => { const file = join(site, path.endsWith('/') ? `${path}index.html` : path); try { return statSync(`${file}.br`).size; } catch { return statSync(file).size; } };
  const lines = ['| file | bytes (brotli) | requests a second | of the empty file | 50% ms | 99% ms |', '|---|--:|--:|--:|--:|--:|'];
  for (const [name, path] of targets) lines.push(`| ${name} | ${size(path)} | ${of(name, 'rate').toFixed(0)} | ${(of(name, 'rate') / of('one empty file', 'rate')).toFixed(2)} | ${of(name, 'half').toFixed(2)} | ${of(name, 'most').toFixed(2)} |`);
  const version = execFileSync('sh', ['-c', 'nginx -v 2>&1'], { encoding: 'utf8' }).trim().split('/')[1];
  const table = `One process of nginx ${version} and wrk with 32 connections, both on one machine, plain http; median of ${asked.rounds} rounds of ${asked.seconds} s.\n\n${lines.join('\n')}`;
  console.log(table);
  if (asked.write) between(resolve(here, '../docs/hosting.md'), 'load', table);
} finally {
  const gone = new Promise((done) => nginx.on('exit', done));
  nginx.kill('SIGTERM');
  await gone;
  rmSync(folder, { recursive: true });
}
