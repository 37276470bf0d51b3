import type { Language } from '@tamkin/kernel';
import { ANSWER_KEY } from '../../question/question-body';
import { choiceOptions, essayDraft, keyAt, type QuestionDraft } from '../question-draft';
import type { Words } from '../words';
import { descendants, elements, type XmlElement } from '../xml-tree';
import { bodyText, type QtiItem, type ResponseDeclaration } from './qti-item';

type Reader = (item: QtiItem, interaction: XmlElement, language: Language) => QuestionDraft | null;

/** Interactions that make a whole question. */
export const QTI_KINDS: Readonly<Record<string, Reader>> = {
  choiceInteraction: readChoice,
  orderInteraction: readOrder,
  matchInteraction: readMatch,
  textEntryInteraction: readEntry,
  extendedTextInteraction: (item, _, language) => ({ ...essayDraft(), text: stem(item, language) }),
  uploadInteraction: (item, _, language) => ({ body: { type: 'file', maxFiles: 1 }, text: stem(item, language) }),
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

export function said(element: XmlElement, language: Language): Words {
  const text = bodyText(element);
  return text ? { [language]: text } : {};
}

function stem({ body }: QtiItem, language: Language): Words {
  return said(body, language);
}

function readChoice(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft {
  const choices = elements(interaction, 'simpleChoice');
  const response = responseOf(item, interaction);
  const type = response?.cardinality === 'multiple' ? 'multiple' : 'single';
  const values = choices.map(({ attributes }) => attributes['identifier'] ?? '');
  return {
    body: {
      type,
      options: choiceOptions(type, fractionsOf(response, values, type)),
      pinOptions: interaction.attributes['shuffle'] !== 'true',
    },
    text: stem(item, language),
    options: Object.fromEntries(choices.map((choice, place) => [keyAt(place), said(choice, language)])),
  };
}

function readOrder(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft {
  const choices = elements(interaction, 'simpleChoice');
  const keys = new Map(choices.map(({ attributes }, place) => [attributes['identifier'] ?? '', keyAt(place)]));
  const order = (responseOf(item, interaction)?.correct ?? []).flatMap((value) => keys.get(value) ?? []);
  return {
    body: { type: 'ordering', options: [...keys.values()].map((key) => ({ key })), order, pinOptions: false },
    text: stem(item, language),
    options: Object.fromEntries(choices.map((choice, place) => [keyAt(place), said(choice, language)])),
  };
}

/** Two sets, each of the first matched with one of the second: `A X`. */
function readMatch(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft | null {
  const [first, second] = elements(interaction, 'simpleMatchSet');
  if (!first || !second) return null;
  const prompts = descendants(first, 'simpleAssociableChoice');
  const targets = descendants(second, 'simpleAssociableChoice');
  const idOf = ({ attributes }: XmlElement): string => attributes['identifier'] ?? '';
  const targetKeys = new Map(targets.map((target, place) => [idOf(target), `t${place + 1}`]));
  const pairs = new Map(
    (responseOf(item, interaction)?.correct ?? []).map((pair) => pair.split(/\s+/) as [string, string]),
  );
  const keyed = prompts.map((prompt, place) => ({
    key: `p${place + 1}`,
    match: targetKeys.get(pairs.get(idOf(prompt)) ?? '') ?? '',
    words: said(prompt, language),
  }));
  return {
    body: {
      type: 'matching',
      prompts: keyed.map(({ key, match }) => ({ key, match })),
      targets: [...targetKeys.values()].map((key) => ({ key })),
    },
    text: stem(item, language),
    options: Object.fromEntries([
      ...keyed.map(({ key, words }) => [key, words] as const),
      ...targets.map((target, place) => [`t${place + 1}`, said(target, language)] as const),
    ]),
  };
}

function readEntry(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft | null {
  const response = responseOf(item, interaction);
  const text = stem(item, language);
  if (!response) return null;
  if (response.baseType === 'float' || response.baseType === 'integer') {
    const value = Number(response.correct[0] ?? Number.NaN);
    return { body: { type: 'numeric', value, tolerance: item.tolerance }, text };
  }
  const accepted = acceptedIn(response).map((words) => ({ [language]: words }));
  return { body: { type: 'short-text', exact: false }, text, accepted: { [ANSWER_KEY]: accepted } };
}

/** The right words and those that the map gives as much for. */
export function acceptedIn({ correct, mapping }: ResponseDeclaration): string[] {
  const most = Math.max(0, ...mapping.values());
  const mapped = [...mapping].flatMap(([words, points]) => (points === most && points > 0 ? [words] : []));
  return [...new Set([...correct, ...mapped])];
}
