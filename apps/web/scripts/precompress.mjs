import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const WORTH_IT_BYTES = 1_024;
const TEXT = /\.(js|css|html|svg)$/;

/** Leaves a `.br` and a `.gz` beside each text file, so that the server spends no time and a phone no byte. */
export function precompress() {
  return {
    name: 'tamkin-precompress',
    apply: 'build',
    writeBundle: ({ dir }) => {
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!TEXT.test(name)) continue;
        const file = join(dir, name);
        const content = readFileSync(file);
        if (content.length < WORTH_IT_BYTES) continue;
        writeFileSync(`${file}.br`, brotliCompressSync(content));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
