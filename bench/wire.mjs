// A slow line between the browser and a server on this machine. It charges each connection what a phone pays and what the
// browser's own throttling leaves out: the round trips that look up the name and open the connection, a shared rate, and
// slow start. The round trips of TLS need no model: they cross this line.
import net from 'node:net';
import { FIRST_WINDOW, OVERHEAD, SEGMENT } from './profiles.mjs';

/** Hands over what is put in at the time it is due, in order. */
class Delay {
  #waiting = [];
  #timer = null;
  #deliver;
  constructor(deliver) { this.#deliver = deliver; }
  put(due, what) {
    const last = this.#waiting.at(-1);
    this.#waiting.push({ due: last ? Math.max(due, last.due) : due, what });
    this.#wake();
  }
  #wake() {
    if (this.#timer || !this.#waiting.length) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      while (this.#waiting.length && this.#waiting[0].due <= performance.now() + 0.3) this.#deliver(this.#waiting.shift().what);
      this.#wake();
    }, Math.max(0, this.#waiting[0].due - performance.now()));
  }
}

/** One direction's slow start: sends packets while the window has room, at the line's rate. */
class Sender {
  #line; #out; #queue = []; #flying = 0; #window = FIRST_WINDOW;
  constructor(line, out) { this.#line = line; this.#out = out; }
  send(bytes) {
    for (let at = 0; at < bytes.length; at += SEGMENT) this.#queue.push(bytes.subarray(at, at + SEGMENT));
    this.#pump();
  }
  get idle() { return this.#queue.length === 0; }
  #pump() {
    while (this.#queue.length && this.#flying < this.#window) {
      const packet = this.#queue.shift();
      this.#flying++;
      const leaves = this.#line.transmit(packet.length + OVERHEAD);
      this.#out.put(leaves + this.#line.rtt / 2, packet);
      // The answer to each packet makes room for it and for one more.
      setTimeout(() => { this.#flying--; this.#window++; this.#pump(); }, leaves + this.#line.rtt - performance.now());
    }
    if (this.idle) this.drained?.();
  }
}

/** Listens on a port of this machine and carries everything to `port`. */
export async function wire(port, { rtt, down }) {
  const line = {
    rtt, free: 0, named: false,
    transmit(bytes) { this.free = Math.max(performance.now(), this.free) + (bytes * 8000) / down; return this.free; },
  };
  const sockets = new Set();
  const server = net.createServer({ allowHalfOpen: true, noDelay: true }, (phone) => {
    const opens = performance.now() + rtt * (line.named ? 1 : 2); // the connection, and once the name
    line.named = true;
    const host = net.connect({ port, host: '127.0.0.1', noDelay: true });
    for (const socket of [phone, host]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    phone.on('close', () => host.destroy());
    const up = new Delay((bytes) => (bytes ? host.write(bytes) : host.end()));
    const arrives = () => Math.max(performance.now(), opens) + rtt / 2;
    phone.on('data', (bytes) => up.put(arrives(), bytes));
    phone.on('end', () => up.put(arrives(), null));
    const out = new Delay((bytes) => (bytes ? phone.writable && phone.write(bytes) : phone.end()));
    const sender = new Sender(line, out);
    host.on('data', (bytes) => sender.send(bytes));
    host.on('end', () => {
      const close = () => out.put(performance.now() + rtt / 2, null);
      if (sender.idle) close(); else sender.drained = close;
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: server.address().port,
    /** As for somebody who was never here: the name is not known and the line is free. */
    forget() { line.named = false; line.free = 0; },
    close() { for (const socket of sockets) socket.destroy(); server.close(); },
  };
}
