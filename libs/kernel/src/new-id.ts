import { randomFillSync } from 'node:crypto';

/** Randomness is drawn in bulk: a draw costs the same for eight bytes as for thousands. */
const pool = Buffer.alloc(8_192);
let drawn = pool.length;

let lastMillisecond = 0;
let sequence = 0;

/**
 * A UUID version 7 (RFC 9562): sorts by time of making, also within a millisecond of one process, so that new rows land
 * at the end of their index.
 */
export function newId(): string {
  const now = Math.max(Date.now(), lastMillisecond);
  sequence = now === lastMillisecond ? sequence + 1 : randomBytes(2).readUInt16BE() & 0x07ff;
  if (sequence > 0x0fff) {
    lastMillisecond = now + 1;
    sequence = 0;
  } else {
    lastMillisecond = now;
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const random = randomBytes(8);
  random[0] = (random[0]! & 0x3f) | 0x80;
  const tail = random.toString('hex');
  const counter = sequence.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

function randomBytes(count: number): Buffer {
  if (drawn + count > pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  const bytes = Buffer.from(pool.subarray(drawn, drawn + count));
  drawn += count;
  return bytes;
}
