// Where the bytes of the built site go, in brotli bytes.
//   node sizes.mjs [--dist ../dist] [--write]
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { between } from './between.mjs';
import { PAGES } from './pages.mjs';

const here = dirname(new URL(import.meta.url).pathname);
const { values: asked } = parseArgs({ options: { dist: { type: 'string', default: resolve(here, '../dist') }, write: { type: 'boolean', default: false } } });
const dist = resolve(asked.dist);
const packed = (text) => brotliCompressSync(Buffer.from(text)).length;
const every = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((own) => (own.isDirectory() ? every(join(folder, own.name)) : [join(folder, own.name)]));
const files = every(dist);
const number = (value) => value.toLocaleString('en-US');

/** Pieces that are taken out one after the other; each costs what the page is smaller without it. */
const PIECES = [
  ['results', /<details id="results"[\s\S]*<\/details>(?=[\s\S]*?<\/main>)/g],
  ['the form', /<form[\s\S]*?<\/form>/g],
  ['styles', /<style>[\s\S]*?<\/style>/g],
  ['head and foot', /<head>[\s\S]*?<\/head>|<header>[\s\S]*?<\/header>|<footer>[\s\S]*?<\/footer>/g],
];

function pieces(html) {
  const found = {};
  let rest = html;
  for (const [name, pattern] of PIECES) {
    const without = rest.replace(pattern, '');
    found[name] = packed(rest) - packed(without);
    rest = without;
  }
  return { ...found, 'the rest': packed(rest) };
}

const lines = [];
const pages = files.filter((file) => file.endsWith('.html') && !relative(dist, file).startsWith('a/')).map((file) => ({ path: relative(dist, file), bytes: statSync(`${file}.br`).size })).sort((a, b) => b.bytes - a.bytes);
lines.push('| pages | number | median | largest | which | over 14,000 |', '|---|--:|--:|--:|---|--:|');
for (const language of [...new Set(pages.map((own) => own.path.split('/')[0]).filter((own) => !own.endsWith('.html')))]) {
  const own = pages.filter((page) => page.path.startsWith(`${language}/`));
  lines.push(`| ${language} | ${own.length} | ${number(own[own.length >> 1].bytes)} | ${number(own[0].bytes)} | \`${own[0].path.replace('index.html', '')}\` | ${own.filter((page) => page.bytes > 14_000).length} |`);
}
const names = [...PIECES.map(([name]) => name), 'the rest'];
lines.push('', `| page | all | ${names.join(' | ')} |`, `|---|--:|${names.map(() => '--:|').join('')}`);
for (const { name, path } of PAGES) {
  const file = join(dist, path, 'index.html');
  const own = pieces(readFileSync(file, 'utf8'));
  lines.push(`| ${name} | ${number(statSync(`${file}.br`).size)} | ${names.map((piece) => (own[piece] ? number(own[piece]) : '–')).join(' | ')} |`);
}
lines.push('', '| file | bytes | brotli | gzip |', '|---|--:|--:|--:|');
for (const file of files.filter((own) => relative(dist, own).startsWith('a/') && !/\.(br|gz)$/.test(own)).sort()) {
  lines.push(`| \`${relative(dist, file).replace(/\.[0-9a-f]{10}\./, '.*.')}\` | ${number(statSync(file).size)} | ${number(statSync(`${file}.br`).size)} | ${number(statSync(`${file}.gz`).size)} |`);
}
const table = lines.join('\n');
console.log(table);
if (asked.write) between(resolve(here, '../docs/performance.md'), 'sizes', table);
