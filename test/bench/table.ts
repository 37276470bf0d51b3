import { mkdirSync, writeFileSync } from 'node:fs';
import { SMOKE } from './scale';

export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly wanted: string;
  readonly met: boolean;
  /** Everything that was measured, for the JSON. */
  readonly measured: object;
}

const OUTPUT = 'test/.output/bench.json';

/** Prints the figures as a table and writes them as JSON. */
export function report(figures: readonly Figure[]): void {
  const verdict = (met: boolean): string => (SMOKE ? 'smoke' : met ? 'met' : 'NOT MET');
  const rows = figures.map(({ name, value, wanted, met }) => [name, value, wanted, verdict(met)]);
  const titles = ['figure', 'measured', 'wanted', ''];
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of [titles, widths.map((width) => '-'.repeat(width)), ...rows]) {
    process.stdout.write(`${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`);
  }
  mkdirSync('test/.output', { recursive: true });
  writeFileSync(OUTPUT, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`\nas JSON: ${OUTPUT}\n`);
}
