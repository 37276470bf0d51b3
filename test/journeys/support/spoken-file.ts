const RATE = 8_000;

/** Two seconds of a tone as a recorder writes it: long enough to be made small, short enough to be quick. */
export function spokenFile(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const samples = RATE * 2;
  const buffer = Buffer.alloc(44 + samples * 2);
  buffer.write('RIFF', 0);
  buffer.writeUInt32LE(36 + samples * 2, 4);
  buffer.write('WAVEfmt ', 8);
  buffer.writeUInt32LE(16, 16);
  buffer.writeUInt16LE(1, 20);
  buffer.writeUInt16LE(1, 22);
  buffer.writeUInt32LE(RATE, 24);
  buffer.writeUInt32LE(RATE * 2, 28);
  buffer.writeUInt16LE(2, 32);
  buffer.writeUInt16LE(16, 34);
  buffer.write('data', 36);
  buffer.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at++) buffer.writeInt16LE(Math.round(Math.sin(at / 8) * 8_000), 44 + at * 2);
  return { name, mimeType: 'audio/wav', buffer };
}
