import { inLanguage, type Language, type LocalisedText } from '@tamkin/kernel';
import type { Choice, Choices } from './choices.repository';
import type { Figures } from './figures';
import { AGE_BANDS, type Dimension } from './report-filters';

export interface BreakdownLine {
  /** The filter's value that opens this line; `unknown` where the fact is not known. */
  readonly key: string;
  /** Of providers, regions and courses; `null` where the reader's words say it. */
  readonly name: LocalisedText | null;
  readonly figures: Figures;
}

/** The counted lines with their names, sorted by name, never by a figure: providers are not ranked. */
export function breakdownLines(
  dimension: Dimension,
  counted: ReadonlyMap<string, Figures>,
  choices: Choices,
  language: Language,
): BreakdownLine[] {
  const names = namesOf(dimension, choices);
  const lines = [...counted].map(([key, figures]) => ({ key, name: names.get(key) ?? null, figures }));
  return sortedLines(lines, language);
}

/** Names by key of what has one of its own: providers, regions and courses. */
export function namesOf(dimension: Dimension, choices: Choices): ReadonlyMap<string, LocalisedText> {
  const named: Partial<Record<Dimension, readonly Choice[]>> = {
    provider: choices.providers,
    region: choices.regions,
    course: choices.courses,
  };
  return new Map((named[dimension] ?? []).map(({ key, name }) => [key, name]));
}

/** By name; what has no name of its own by its key, bands by age. */
function sortedLines(lines: readonly BreakdownLine[], language: Language): BreakdownLine[] {
  const collator = new Intl.Collator(language);
  const sortedBy = ({ key, name }: BreakdownLine): string => {
    const band = (AGE_BANDS as readonly string[]).indexOf(key);
    if (band >= 0) return String(band);
    return name ? inLanguage(name, language) : key;
  };
  return [...lines].sort((a, b) => collator.compare(sortedBy(a), sortedBy(b)));
}
