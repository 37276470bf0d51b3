import { DomainError, LANGUAGES, type FieldProblem, type LocalisedText } from '@tamkin/kernel';
import { partProblems } from '../question/question-content';
import { plainText } from '../question/plain-text';

const KEY = /^[a-z0-9]{1,16}$/;
/** Characters of one survey question or criterion: two lines on a phone. */
const ITEM_TEXT_LIMIT = 500;

interface Item {
  readonly key: string;
  readonly text: LocalisedText;
}

/** Survey questions or criteria an author wrote, cleaned; refused when keys or texts do not fit. */
export function acceptItems<T extends Item>(field: string, items: readonly T[], max: number): T[] {
  const keys = items.map(({ key }) => key);
  const problems: FieldProblem[] = items.flatMap((item, place) => itemProblems(`${field}.${place}`, item));
  if (new Set(keys).size !== keys.length) problems.push({ field, code: 'item.key-twice' });
  if (items.length > max) problems.push({ field, code: 'field.too-much', details: { max } });
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return items.map((item) => ({ ...item, text: cleaned(item.text) }));
}

function itemProblems(field: string, { key, text }: Item): FieldProblem[] {
  const texts = LANGUAGES.flatMap((language) => (text[language] ? [[language, text[language]] as const] : []));
  const problems = texts.flatMap(([language, value]) =>
    partProblems(`${field}.text.${language}`, value, ITEM_TEXT_LIMIT),
  );
  if (!KEY.test(key)) problems.push({ field: `${field}.key`, code: 'field.not-valid' });
  if (!texts.some(([, value]) => plainText(value))) problems.push({ field: `${field}.text`, code: 'field.required' });
  return problems;
}

function cleaned(text: LocalisedText): LocalisedText {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const value = plainText(text[language] ?? '');
      return value ? [[language, value] as const] : [];
    }),
  );
}
