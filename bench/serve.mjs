// Serves a folder of built files on this machine, as a host would: the .br copies, and the headers of its `_headers` file.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const KINDS = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml',
  '.bin': 'application/octet-stream', '.json': 'application/json', '.txt': 'text/plain',
};

/** Rules of a `_headers` file: a path, or a path's start before `*`, and headers. */
function rules(folder) {
  const file = join(folder, '_headers');
  const found = [];
  if (existsSync(file)) for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (/^\S/.test(line)) found.push({ path: line.trim(), headers: [] });
    else if (line.trim()) { const at = line.indexOf(':'); found.at(-1).headers.push([line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]); }
  }
  return (path) => Object.fromEntries(found.filter((own) => (own.path.endsWith('*') ? path.startsWith(own.path.slice(0, -1)) : path === own.path)).flatMap((own) => own.headers));
}

function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));
  const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}
let known;

/** `tls`: HTTP/2 over TLS 1.3 with a certificate of its own; otherwise HTTP/1.1. */
export async function serve(folder, tls = false) {
  const headersFor = rules(folder);
  const files = new Map();
  const read = (path) => {
    if (!files.has(path)) {
      let file = join(folder, normalize(path));
      if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
      const there = file.startsWith(folder) && existsSync(file);
      const plain = there ? readFileSync(file) : null;
      const packed = there && (existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : brotliCompressSync(plain));
      files.set(path, there ? { packed, kind: KINDS[extname(file)] ?? 'application/octet-stream' } : null);
    }
    return files.get(path);
  };
  const answer = (request, response) => {
    const path = decodeURIComponent(request.url.split('?')[0]);
    const file = read(path);
    if (!file) { response.writeHead(404); return response.end(); }
    response.writeHead(200, {
      'content-type': file.kind, 'content-encoding': 'br', 'content-length': file.packed.length, vary: 'accept-encoding',
      'cache-control': 'no-cache', ...headersFor(path),
    });
    response.end(request.method === 'HEAD' ? undefined : file.packed);
  };
  if (tls) known ??= certificate();
  const server = tls ? http2.createSecureServer({ ...known, minVersion: 'TLSv1.3' }, answer) : http.createServer(answer);
  // As the settings for nginx: what has come of a record cannot be read before all of it is there, so records are as long as a packet.
  if (tls) server.on('secureConnection', (socket) => socket.setMaxSendFragment(1400));
  const sockets = new Set();
  server.on('connection', (socket) => { sockets.add(socket); socket.on('close', () => sockets.delete(socket)); });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { port: server.address().port, close() { for (const socket of sockets) socket.destroy(); server.close(); } };
}
