import { LANGUAGES } from '@tamkin/kernel';
import type { QuestionBody, QuestionText, QuestionTexts } from '../../question/question-body';
import { optionKeys, type QuestionContent } from '../../question/question-content';

type Names = ReadonlyMap<string, string>;
/** Places of a body that name a keyed part. */
const REFERENCES = new Set(['key', 'match', 'box', 'column']);

/** Whether two questions ask, accept and say the same, whatever their keyed parts are called. */
export function isSame(one: QuestionContent, other: QuestionContent): boolean {
  return stable(canonical(one)) === stable(canonical(other));
}

/** The same to the letter, keys included. */
export function isSameBody(one: QuestionBody, other: QuestionBody): boolean {
  return stable(one) === stable(other);
}

/**
 * What a question becomes when a file brings it again. With the same options and key, the languages that the file has are
 * written over and the others stay, pictures and sound too where the file has none; otherwise the file's question takes its place.
 */
export function broughtAgain(known: QuestionContent, given: QuestionContent): QuestionContent {
  const [shapeKnown, shapeGiven] = [canonicalBody(known), canonicalBody(given)];
  if (stable(shapeKnown.body) !== stable(shapeGiven.body)) return given;
  const back = new Map([...shapeKnown.names].map(([own, common]) => [common, own]));
  const names = new Map([...shapeGiven.names].map(([own, common]) => [own, back.get(common) ?? own]));
  const texts: QuestionTexts = { ...known.texts };
  for (const language of LANGUAGES) {
    const text = given.texts[language];
    if (!text) continue;
    const { media, optionPictures } = known.texts[language] ?? {};
    texts[language] = {
      ...(media ? { media } : {}),
      ...(optionPictures ? { optionPictures } : {}),
      ...renamedText(text, names),
    };
  }
  return { body: known.body, texts };
}

/** A unit says nothing but behind a number. */
function canonical(content: QuestionContent): QuestionContent {
  const { body, names } = canonicalBody(content);
  return {
    body,
    texts: Object.fromEntries(
      Object.entries(content.texts).flatMap(([language, text]) =>
        text ? [[language, renamedText(body.type === 'numeric' ? text : { ...text, unit: '' }, names)]] : [],
      ),
    ),
  };
}

function canonicalBody(content: QuestionContent): { body: QuestionBody; names: Names } {
  const keys = orderedKeys(content.body);
  const names = new Map(keys.map((key, place) => [key, `k${place}`]));
  const body = renamed(content.body, names) as QuestionBody;
  if (body.type !== 'matching') return { body, names };
  return { body: { ...body, targets: [...body.targets].sort((a, b) => placeOf(a.key) - placeOf(b.key)) }, names };
}

/** Targets are shuffled for everybody: their order says nothing, so they follow the prompts. */
function orderedKeys(body: QuestionBody): string[] {
  if (body.type !== 'matching') return [...optionKeys(body)];
  const targets = [...new Set([...body.prompts.map(({ match }) => match), ...body.targets.map(({ key }) => key)])];
  return [...body.prompts.map(({ key }) => key), ...targets];
}

function placeOf(key: string): number {
  return Number(key.slice(1));
}

function renamed(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => (typeof item === 'string' ? (names.get(item) ?? item) : renamed(item, names)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]: [string, unknown]) => [
      field,
      REFERENCES.has(field) && typeof inner === 'string' ? (names.get(inner) ?? inner) : renamed(inner, names),
    ]),
  );
}

function renamedText(given: QuestionText, names: Names): QuestionText {
  const { text, options, optionFeedback, accepted, optionPictures, ...rest } = given;
  const under = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [names.get(key) ?? key, value]));
  return {
    ...rest,
    text: text.replace(/\[\[([a-z0-9]{1,8})\]\]/g, (whole, key: string) => {
      const name = names.get(key);
      return name ? `[[${name}]]` : whole;
    }),
    options: under(options),
    ...(optionFeedback ? { optionFeedback: under(optionFeedback) } : {}),
    ...(accepted ? { accepted: under(accepted) } : {}),
    ...(optionPictures ? { optionPictures: under(optionPictures) } : {}),
  };
}

/** JSON whose fields stand in one order; what is absent, `null` or undefined reads alike. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).filter(([, each]) => each !== null && each !== undefined);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
