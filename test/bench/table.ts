import { mkdirSync, writeFileSync } from 'node:fs';

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
  const rows = figures.map(({ name, value, wanted, met }) => [name, value, wanted, met ? 'met' : 'NOT MET']);
  const titles = ['figure', 'measured', 'wanted', ''];
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of [titles, widths.map((width) => '-'.repeat(width)), ...rows]) {
    process.stdout.write(`${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`);
  }
  mkdirSync('test/.output', { recursive: true });
  writeFileSync(OUTPUT, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`\nas JSON: ${OUTPUT}\n`);
}
