const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;

export type Script = 'arabic' | 'latin';

/** By most of the letters; `null` of numbers and signs alone. */
export function scriptOf(text: string): Script | null {
  const [arabic, latin] = [text.match(ARABIC)?.length ?? 0, text.match(LATIN)?.length ?? 0];
  if (arabic + latin === 0) return null;
  return arabic >= latin ? 'arabic' : 'latin';
}

/** Word makes one list of a French list and an Arabic one below it: its items, run by run. Those without letters stay with the run. */
export function runsByScript<T>(items: readonly T[], textOf: (item: T) => string): T[][] {
  const runs: { script: Script | null; items: T[] }[] = [];
  for (const item of items) {
    const script = scriptOf(textOf(item));
    const last = runs.at(-1);
    if (last && (script === null || last.script === null || last.script === script)) {
      last.items.push(item);
      last.script ??= script;
    } else runs.push({ script, items: [item] });
  }
  return runs.map(({ items }) => items);
}
