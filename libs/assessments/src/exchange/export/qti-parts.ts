import type { QuestionText } from '../../question/question-body';
import type { ExportedFile, LanguageFiles } from './exported-question';
import { el, escaped } from './markup';

/** How the points of a response are found. */
export type QtiScoring =
  | { readonly by: 'correct' | 'map' | 'area' }
  | { readonly by: 'tolerance'; /** How far off is still right. */ readonly tolerance: number }
  | { readonly by: 'person' };

export interface QtiResponse {
  readonly identifier: string;
  readonly scoring: QtiScoring;
  readonly declaration: string;
  /** Its values are choices, on which there may be feedback. */
  readonly ofChoices: boolean;
}

/** What an item is made of. */
export interface QtiParts {
  readonly responses: readonly QtiResponse[];
  /** Markup of the body. */
  readonly body: string;
  /** The picture of the item stands in its interaction already. */
  readonly showsPicture?: boolean;
}

export const RESPONSE = 'RESPONSE';

/** Identifiers may not begin with a digit. */
export function identifier(key: string): string {
  return /^[a-z]/i.test(key) ? key : `_${key}`;
}

export function paragraphs(text: string, inner: (line: string) => string = escaped): string {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => el('p', {}, inner(line)))
    .join('');
}

interface Declared {
  readonly id?: string;
  readonly cardinality?: 'single' | 'multiple' | 'ordered';
  readonly baseType: string;
  readonly correct?: readonly string[];
  /** Markup of the map of points. */
  readonly mapping?: string;
  readonly scoring?: QtiScoring;
}

export function response({
  id = RESPONSE,
  cardinality = 'single',
  baseType,
  correct = [],
  mapping = '',
  scoring = { by: mapping ? 'map' : 'correct' },
}: Declared): QtiResponse {
  const values = correct.map((value) => el('qti-value', {}, escaped(value)));
  const right = values.length > 0 ? el('qti-correct-response', {}, ...values) : '';
  return {
    identifier: id,
    scoring,
    declaration: el('qti-response-declaration', { identifier: id, cardinality, 'base-type': baseType }, right, mapping),
    ofChoices: baseType === 'identifier' && cardinality !== 'ordered',
  };
}

export function mapping(
  entries: readonly (readonly [key: string, points: number, exact?: boolean])[],
  bounds: Readonly<Record<string, number>> = {},
): string {
  if (entries.length === 0) return '';
  const lines = entries.map(([key, points, exact]) =>
    el('qti-map-entry', { 'map-key': key, 'mapped-value': points, 'case-sensitive': exact }),
  );
  return el('qti-mapping', { 'default-value': 0, ...bounds }, ...lines);
}

/** Where a file lies in the package. */
export function mediaPath({ name }: Pick<ExportedFile, 'name'>): string {
  return `media/${name}`;
}

export function choices(name: string, keys: readonly string[], text: QuestionText, shown?: LanguageFiles): string {
  return keys.map((key) => el(name, { identifier: identifier(key) }, choiceMarkup(key, text, shown))).join('');
}

/** What a choice shows, then what it says. */
export function choiceMarkup(key: string, text: QuestionText, shown?: LanguageFiles): string {
  const picture = shown?.options.get(key);
  const image = picture
    ? el('img', { src: `../${mediaPath(picture.file)}`, alt: picture.alt, ...(picture.file.size ?? {}) })
    : '';
  return image + escaped(text.options[key] ?? '');
}
