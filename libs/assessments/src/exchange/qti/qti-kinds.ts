import type { Language } from '@tamkin/kernel';
import { ANSWER_KEY } from '../../question/question-body';
import { MAX_ANSWER_FILES } from '../../question/types/files';
import type { ImportNote } from '../import-note';
import { choiceOptions, essayDraft, keyAt, type QuestionDraft } from '../question-draft';
import type { Words } from '../words';
import { descendants, elements, textOf, type XmlElement } from '../xml-tree';
import { bodyText, isUnit, onlyPicture, pictureWords, type QtiItem, type ResponseDeclaration } from './qti-item';

/** A note = it cannot come, and why; `null` = it is of no kind of ours. */
export type QtiReader = (
  item: QtiItem,
  interaction: XmlElement,
  language: Language,
) => QuestionDraft | ImportNote | null;

/** Interactions that make a whole question. */
export const QTI_KINDS: Readonly<Record<string, QtiReader>> = {
  choiceInteraction: readChoice,
  orderInteraction: readOrder,
  matchInteraction: readMatch,
  textEntryInteraction: readEntry,
  extendedTextInteraction: readEssay,
  uploadInteraction: readUpload,
};

export function responseOf(item: QtiItem, interaction: XmlElement): ResponseDeclaration | undefined {
  return item.responses.get(interaction.attributes['responseIdentifier'] ?? '');
}

/** Percent of the points that each value earns, as the file maps it or, without a map, by the right ones. */
export function fractionsOf(
  response: ResponseDeclaration | undefined,
  values: readonly string[],
  type: 'single' | 'multiple',
): number[] {
  if (!response) return values.map(() => 0);
  const { mapping, correct } = response;
  if (mapping.size > 0) {
    const points = values.map((value) => mapping.get(value) ?? 0);
    const gains = points.filter((point) => point > 0);
    const full = type === 'single' ? Math.max(0, ...gains) : gains.reduce((sum, point) => sum + point, 0);
    return points.map((point) => (full === 0 ? 0 : (point / full) * 100));
  }
  const share = type === 'single' ? 100 : 100 / Math.max(1, correct.length);
  const wrong = type === 'single' ? 0 : -share;
  return values.map((value) => (correct.includes(value) ? share : wrong));
}

/** Words of an element; a picture alone is said by its description. */
export function said(element: XmlElement, language: Language): Words {
  const text = bodyText(element) || pictureWords(element);
  return text ? { [language]: text } : {};
}

export function stem({ body }: QtiItem, language: Language): Words {
  return said(body, language);
}

const KEY = /^_?[a-z0-9]{1,8}$/;

/** Identifiers of a file as our keys: the same where all of them can be, else by place. */
export function keysFor(
  identifiers: readonly string[],
  byPlace: (place: number) => string = keyAt,
): Map<string, string> {
  const own = new Set(identifiers).size === identifiers.length && identifiers.every((each) => KEY.test(each));
  return new Map(identifiers.map((each, place) => [each, own ? each.replace(/^_/, '') : byPlace(place)]));
}

export function idOf({ attributes }: XmlElement): string {
  return attributes['identifier'] ?? '';
}

function pinned(interaction: XmlElement): boolean {
  return interaction.attributes['shuffle'] !== 'true';
}

function readChoice(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft {
  const choices = elements(interaction, 'simpleChoice');
  const response = responseOf(item, interaction);
  const type = response?.cardinality === 'multiple' ? 'multiple' : 'single';
  const values = choices.map(idOf);
  const keys = keysFor(values);
  const keyOf = (value: string | undefined): string => keys.get(value ?? '') ?? '';
  const marked = choiceOptions(type, fractionsOf(response, values, type));
  const options = marked.map((option, place) => ({ ...option, key: keyOf(values[place]) }));
  const words = {
    text: stem(item, language),
    options: Object.fromEntries(choices.map((choice) => [keyOf(idOf(choice)), said(choice, language)])),
    optionFeedback: feedbackOn(item, keys, language),
    shown: shownBy(item, choices, { keys, language }),
  };
  if (item.ownType === 'likert') {
    return { ...words, body: { type: 'likert', options: options.map(({ key }) => ({ key })) } };
  }
  return {
    ...words,
    body: { type: item.ownType === 'true-false' ? 'true-false' : type, options, pinOptions: pinned(interaction) },
  };
}

/** Pictures of those parts that have one. */
function shownBy(
  { fileAt }: QtiItem,
  parts: readonly XmlElement[],
  { keys, language }: { keys: ReadonlyMap<string, string>; language: Language },
): QuestionDraft['shown'] {
  const pictures = parts.flatMap((part) => {
    const picture = onlyPicture(part);
    const file = picture && fileAt(picture.address);
    return file ? [[keys.get(idOf(part)) ?? '', { [language]: { file, alt: picture.alt } }] as const] : [];
  });
  return Object.fromEntries(pictures);
}

/** What is said of those parts that something is said of. */
export function feedbackOn(
  { feedback }: QtiItem,
  keys: ReadonlyMap<string, string>,
  language: Language,
): Record<string, Words> {
  const words = [...keys].flatMap(([value, key]) => {
    const said = feedback.get(value);
    return said ? [[key, { [language]: said }] as const] : [];
  });
  return Object.fromEntries(words);
}

function readOrder(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft {
  const choices = elements(interaction, 'simpleChoice');
  const keys = keysFor(choices.map(idOf));
  const order = (responseOf(item, interaction)?.correct ?? []).flatMap((value) => keys.get(value) ?? []);
  return {
    body: {
      type: 'ordering',
      options: [...keys.values()].map((key) => ({ key })),
      order,
      pinOptions: interaction.attributes['shuffle'] === 'false',
    },
    text: stem(item, language),
    options: Object.fromEntries(choices.map((choice) => [keys.get(idOf(choice)) ?? '', said(choice, language)])),
    optionFeedback: feedbackOn(item, keys, language),
    shown: shownBy(item, choices, { keys, language }),
  };
}

/** Two sets, each of the first matched with one of the second: `A X`. */
function readMatch(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft | null {
  const [first, second] = elements(interaction, 'simpleMatchSet');
  if (!first || !second) return null;
  const prompts = descendants(first, 'simpleAssociableChoice');
  const targets = descendants(second, 'simpleAssociableChoice');
  const promptKeys = keysFor(prompts.map(idOf), (place) => `p${place + 1}`);
  const targetKeys = keysFor(targets.map(idOf), (place) => `t${place + 1}`);
  const correct = responseOf(item, interaction)?.correct ?? [];
  const pairs = new Map(correct.map((pair) => pair.split(/\s+/) as [string, string]));
  const matched = prompts.map((prompt) => ({
    key: promptKeys.get(idOf(prompt)) ?? '',
    match: targetKeys.get(pairs.get(idOf(prompt)) ?? '') ?? '',
  }));
  const boxes = [...targetKeys.values()].map((key) => ({ key }));
  const keys = new Map([...promptKeys, ...targetKeys]);
  return {
    body: matchedBody(item.ownType, matched, boxes),
    optionFeedback: feedbackOn(item, keys, language),
    shown: shownBy(item, [...prompts, ...targets], { keys, language }),
    text: stem(item, language),
    options: Object.fromEntries([
      ...prompts.map((prompt) => [promptKeys.get(idOf(prompt)) ?? '', said(prompt, language)] as const),
      ...targets.map((target) => [targetKeys.get(idOf(target)) ?? '', said(target, language)] as const),
    ]),
  };
}

/** Prompts without a match belong to tables of opinions. */
function matchedBody(
  ownType: string,
  matched: readonly { key: string; match: string }[],
  targets: readonly { key: string }[],
): QuestionDraft['body'] {
  if (ownType === 'matrix') {
    return {
      type: 'matrix',
      rows: matched.map(({ key, match }) => ({ key, column: match || null })),
      columns: targets,
    };
  }
  if (ownType !== 'sorting') return { type: 'matching', prompts: matched, targets };
  return { type: 'sorting', items: matched.map(({ key, match }) => ({ key, box: match })), boxes: targets };
}

function readEntry(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft | null {
  const response = responseOf(item, interaction);
  const text = stem(item, language);
  if (!response) return null;
  if (response.baseType === 'float' || response.baseType === 'integer') {
    const value = Number(response.correct[0] ?? Number.NaN);
    const tolerance = item.tolerances.get(response.identifier) ?? 0;
    const unit = unitIn(item.body);
    return { body: { type: 'numeric', value, tolerance }, text, unit: unit ? { [language]: unit } : {} };
  }
  const accepted = acceptedIn(response).map((words) => ({ [language]: words }));
  return { body: { type: 'short-text', exact: response.exact }, text, accepted: { [ANSWER_KEY]: accepted } };
}

function unitIn(body: XmlElement): string {
  const found = descendants(body, 'span').find(isUnit);
  return found ? textOf(found).trim() : '';
}

function readEssay(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft {
  const words = (name: string): number | null => Number(interaction.attributes[name] ?? 0) || null;
  const limits = essayDraft(words('dataTamkinMinWords'), words('dataTamkinMaxWords'));
  return { ...limits, text: stem(item, language) };
}

function readUpload(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft {
  if (item.ownType === 'spoken') {
    const maxSeconds = Number(interaction.attributes['dataTamkinMaxSeconds'] ?? 0);
    return { body: { type: 'spoken', maxSeconds }, text: stem(item, language) };
  }
  const files = Number(interaction.attributes['dataTamkinMaxFiles'] ?? 1) || 1;
  return { body: { type: 'file', maxFiles: Math.min(files, MAX_ANSWER_FILES) }, text: stem(item, language) };
}

/** The right words and those that the map gives as much for. */
export function acceptedIn({ correct, mapping }: ResponseDeclaration): string[] {
  const most = Math.max(0, ...mapping.values());
  const mapped = [...mapping].flatMap(([words, points]) => (points === most && points > 0 ? [words] : []));
  return [...new Set([...correct, ...mapped])];
}
