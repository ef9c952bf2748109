// The four kinds of phone and network. Rates are bits per second, times milliseconds.
export const PROFILES = {
  slow3g: { says: 'slow 3G, processor 6 times slower', cpu: 6, throttle: { rtt: 400, down: 400_000, up: 400_000 } },
  fast4g: { says: 'fast 4G, processor 4 times slower', cpu: 4, throttle: { rtt: 165, down: 9_000_000, up: 1_500_000 } },
  open: { says: 'nothing slowed down', cpu: 1 },
  link3g: { says: 'slow 3G with set-up of connections, TLS and slow start, processor 6 times slower', cpu: 6, wire: { rtt: 400, down: 400_000 } },
};

const SEGMENT = 1460; // bytes of content in one packet
const OVERHEAD = 40; // bytes of its head
export const FIRST_WINDOW = 10; // packets before the first answer from the other side (RFC 6928)
export { OVERHEAD, SEGMENT };

/**
 * The soonest that `bytes` of one answer can be there, in ms after the address was chosen, with no time for any computing.
 * A profile with `throttle` charges one round trip; with `wire` it charges name, connection and TLS (3 round trips),
 * the request, and the answer in packets through slow start.
 */
export function soonest(profile, bytes) {
  const { throttle, wire } = profile;
  if (throttle) return throttle.rtt + (bytes * 8000) / throttle.down;
  if (!wire) return 0;
  const perPacket = ((SEGMENT + OVERHEAD) * 8000) / wire.down;
  let [packets, window, now, free, last] = [Math.ceil(bytes / SEGMENT), FIRST_WINDOW, 0, 0, 0];
  const answers = []; // when room for one more packet comes back
  while (packets > 0) {
    if (window === 0) { now = answers.shift(); window += 2; }
    free = Math.max(free, now) + perPacket;
    last = free + wire.rtt / 2;
    answers.push(free + wire.rtt);
    window--;
    packets--;
  }
  return 3 * wire.rtt + wire.rtt / 2 + last;
}
