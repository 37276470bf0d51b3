import type { Sentences } from './plural-forms';

/** French puts a space before these marks and inside its quotes; a line never ends there. */
export function withFrenchSpaces(sentences: Sentences): Sentences {
  return Object.fromEntries(
    Object.entries(sentences).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? value.replace(/ (?=[:;?!»%])/g, '\u00a0').replaceAll('« ', '«\u00a0')
        : withFrenchSpaces(value),
    ]),
  );
}
