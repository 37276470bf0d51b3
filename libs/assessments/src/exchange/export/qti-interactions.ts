import {
  ANSWER_KEY,
  type BodyOf,
  type ClozeGap,
  type QuestionBody,
  type QuestionText,
  type QuestionType,
} from '../../question/question-body';
import type { LanguageFiles } from './exported-question';
import { el, escaped } from './markup';
import { hotSpot } from './qti-hot-spot';
import {
  choiceMarkup,
  choices,
  identifier,
  mapping,
  paragraphs,
  response,
  RESPONSE,
  type QtiParts,
  type QtiResponse,
} from './qti-parts';

const GAP = /\[\[([a-z0-9]{1,8})\]\]/g;
type Attributes = Readonly<Record<string, string | number | boolean | null>>;
/** A prompt and what it is matched with, if anything. */
type Matched = readonly { readonly key: string; readonly match: string | null }[];

type Writer<T extends QuestionType> = (body: BodyOf<T>, text: QuestionText, media: LanguageFiles) => QtiParts | null;

const WRITERS: { readonly [T in QuestionType]: Writer<T> } = {
  single: choice,
  multiple: choice,
  'true-false': choice,
  likert,
  ordering,
  numeric,
  'short-text': shortText,
  cloze,
  matching: ({ prompts, targets }, text, media) =>
    match(text, media, 'matching', { prompts, targets: keysOf(targets) }),
  sorting: ({ items, boxes }, text, media) => {
    const prompts = items.map(({ key, box }) => ({ key, match: box }));
    return match(text, media, 'sorting', { prompts, targets: keysOf(boxes) });
  },
  matrix: ({ rows, columns }, text, media) => {
    const prompts = rows.map(({ key, column }) => ({ key, match: column }));
    return match(text, media, 'matrix', { prompts, targets: keysOf(columns) });
  },
  essay: ({ minWords, maxWords }, text) =>
    written(text, 'qti-extended-text-interaction', {
      'data-tamkin-min-words': minWords,
      'data-tamkin-max-words': maxWords,
    }),
  file: ({ maxFiles }, text) => written(text, 'qti-upload-interaction', { 'data-tamkin-max-files': maxFiles }),
  spoken: ({ maxSeconds }, text) =>
    written(text, 'qti-upload-interaction', {
      type: 'audio/*',
      'data-tamkin-type': 'spoken',
      'data-tamkin-max-seconds': maxSeconds,
    }),
  'hot-spot': (body, text, { image }) => image && hotSpot(body, text, image),
  scenario: () => null,
};

/**
 * A question as one interaction of QTI 3.0, or several of them inside a text; `null` of a hot spot without its picture and of a
 * scenario, which no interaction can say. The
 * compiler cannot follow body and writer together.
 */
export function qtiParts<B extends QuestionBody>(body: B, text: QuestionText, media: LanguageFiles): QtiParts | null {
  const write = WRITERS[body.type] as unknown as Writer<B['type']>;
  return write(body as unknown as BodyOf<B['type']>, text, media);
}

function keysOf(parts: readonly { readonly key: string }[]): string[] {
  return parts.map(({ key }) => key);
}

function choice(
  body: BodyOf<'single' | 'multiple' | 'true-false'>,
  text: QuestionText,
  media: LanguageFiles,
): QtiParts {
  const { type, options, pinOptions } = body;
  const several = type === 'multiple';
  const weighted = options.flatMap(({ key, weight }) =>
    typeof weight === 'number' ? [[identifier(key), weight] as const] : [],
  );
  const correct = options.filter((option) => option.correct).map(({ key }) => identifier(key));
  const attributes = {
    'response-identifier': RESPONSE,
    shuffle: !pinOptions,
    'max-choices': several ? 0 : 1,
    'data-tamkin-type': type,
  };
  return {
    responses: [
      response({
        cardinality: several ? 'multiple' : 'single',
        baseType: 'identifier',
        correct,
        mapping: mapping(weighted),
      }),
    ],
    body:
      paragraphs(text.text) +
      el('qti-choice-interaction', attributes, choices('qti-simple-choice', keysOf(options), text, media)),
  };
}

/** A choice of which none is right. */
function likert({ options }: BodyOf<'likert'>, text: QuestionText): QtiParts {
  const attributes = {
    'response-identifier': RESPONSE,
    shuffle: false,
    'max-choices': 1,
    'data-tamkin-type': 'likert',
  };
  return {
    responses: [response({ baseType: 'identifier', scoring: { by: 'person' } })],
    body:
      paragraphs(text.text) +
      el('qti-choice-interaction', attributes, choices('qti-simple-choice', keysOf(options), text)),
  };
}

function ordering(
  { options, order, pinOptions }: BodyOf<'ordering'>,
  text: QuestionText,
  media: LanguageFiles,
): QtiParts {
  const attributes = { 'response-identifier': RESPONSE, shuffle: !pinOptions, 'data-tamkin-type': 'ordering' };
  return {
    responses: [response({ cardinality: 'ordered', baseType: 'identifier', correct: order.map(identifier) })],
    body:
      paragraphs(text.text) +
      el('qti-order-interaction', attributes, choices('qti-simple-choice', keysOf(options), text, media)),
  };
}

function entry(id: string, type: string): string {
  return el('qti-text-entry-interaction', { 'response-identifier': id, 'data-tamkin-type': type });
}

function number(id: string, value: number, tolerance: number): QtiResponse {
  return response({ id, baseType: 'float', correct: [String(value)], scoring: { by: 'tolerance', tolerance } });
}

function numeric({ value, tolerance }: BodyOf<'numeric'>, text: QuestionText): QtiParts {
  const unit = text.unit ? ` ${el('span', { class: 'tamkin-unit' }, escaped(text.unit))}` : '';
  return {
    responses: [number(RESPONSE, value, tolerance)],
    body: paragraphs(text.text) + el('p', {}, entry(RESPONSE, 'numeric'), unit),
  };
}

function accepting(id: string, variants: readonly string[], exact: boolean): QtiResponse {
  const entries = variants.map((words) => [words, 1, exact] as const);
  return response({ id, baseType: 'string', correct: variants.slice(0, 1), mapping: mapping(entries) });
}

function shortText({ exact }: BodyOf<'short-text'>, text: QuestionText): QtiParts {
  return {
    responses: [accepting(RESPONSE, text.accepted?.[ANSWER_KEY] ?? [], exact)],
    body: paragraphs(text.text) + el('p', {}, entry(RESPONSE, 'short-text')),
  };
}

function match(
  text: QuestionText,
  media: LanguageFiles,
  type: 'matching' | 'sorting' | 'matrix',
  { prompts, targets }: { readonly prompts: Matched; readonly targets: readonly string[] },
): QtiParts {
  const set = (keys: readonly string[], most: number): string =>
    el(
      'qti-simple-match-set',
      {},
      ...keys.map((key) =>
        el(
          'qti-simple-associable-choice',
          { identifier: identifier(key), 'match-max': most },
          choiceMarkup(key, text, media),
        ),
      ),
    );
  const correct = prompts.flatMap((prompt) =>
    prompt.match === null ? [] : [`${identifier(prompt.key)} ${identifier(prompt.match)}`],
  );
  const attributes = {
    'response-identifier': RESPONSE,
    shuffle: type !== 'matrix',
    'max-associations': prompts.length,
    'data-tamkin-type': type,
  };
  const pairs = mapping(correct.map((pair) => [pair, 1]));
  return {
    responses: [response({ cardinality: 'multiple', baseType: 'directedPair', correct, mapping: pairs })],
    body: paragraphs(text.text) + el('qti-match-interaction', attributes, set(keysOf(prompts), 1), set(targets, 0)),
  };
}

function cloze({ gaps }: BodyOf<'cloze'>, text: QuestionText): QtiParts {
  const byKey = new Map(gaps.map((gap) => [gap.key, gap]));
  const inner = (line: string): string =>
    escaped(line).replace(GAP, (whole, key: string) => {
      const gap = byKey.get(key);
      return gap ? gapMarkup(gap, text) : whole;
    });
  return { responses: gaps.map((gap) => gapResponse(gap, text)), body: paragraphs(text.text, inner) };
}

function gapMarkup(gap: ClozeGap, text: QuestionText): string {
  const id = identifier(gap.key);
  if (gap.kind !== 'choice') return entry(id, 'cloze');
  const attributes = { 'response-identifier': id, shuffle: false, 'data-tamkin-type': 'cloze' };
  return el('qti-inline-choice-interaction', attributes, choices('qti-inline-choice', keysOf(gap.options), text));
}

function gapResponse(gap: ClozeGap, text: QuestionText): QtiResponse {
  const id = identifier(gap.key);
  if (gap.kind === 'text') return accepting(id, text.accepted?.[gap.key] ?? [], gap.exact);
  if (gap.kind === 'number') return number(id, gap.value, gap.tolerance);
  const weighted = gap.options.flatMap(({ key, weight }) =>
    typeof weight === 'number' ? [[identifier(key), weight] as const] : [],
  );
  const correct = gap.options.filter((option) => option.correct).map(({ key }) => identifier(key));
  return response({ id, baseType: 'identifier', correct, mapping: mapping(weighted) });
}

function written(text: QuestionText, interaction: string, attributes: Attributes): QtiParts {
  const baseType = interaction === 'qti-upload-interaction' ? 'file' : 'string';
  return {
    responses: [response({ baseType, scoring: { by: 'person' } })],
    body: paragraphs(text.text) + el(interaction, { 'response-identifier': RESPONSE, ...attributes }),
  };
}
