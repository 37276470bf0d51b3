import type { ChangeQuestionDto, NewQuestionDto, QuestionDto } from '@tamkin/api-client';
import type { Language } from '../../../platform/language';

export type QuestionType = QuestionDto['type'];
export const QUESTION_TYPES: readonly QuestionType[] = ['single', 'multiple', 'true-false', 'ordering', 'numeric'];

export interface DraftOption {
  key: string;
  correct: boolean;
}

export interface DraftText {
  text: string;
  options: Record<string, string>;
  unit: string;
  feedback: string;
}

/** A question while it is written. Options of an ordering question stand in the right order. */
export interface QuestionDraft {
  type: QuestionType;
  options: DraftOption[];
  pinOptions: boolean;
  /** As typed. */
  value: string;
  tolerance: string;
  texts: Partial<Record<Language, DraftText>>;
}

export const MAX_OPTIONS = 10;
const KEYS = 'abcdefghijklmnopqrstuvwxyz';
const EMPTY_TEXT: DraftText = { text: '', options: {}, unit: '', feedback: '' };

export function emptyDraft(type: QuestionType = 'single'): QuestionDraft {
  const count = { single: 4, multiple: 4, 'true-false': 2, ordering: 4, numeric: 0 }[type];
  const options = [...KEYS.slice(0, count)].map((key, place) => ({ key, correct: place === 0 && type !== 'ordering' }));
  return { type, options, pinOptions: false, value: '', tolerance: '0', texts: {} };
}

export function draftOf(question: QuestionDto): QuestionDraft {
  const rank = (key: string): number => question.order.indexOf(key);
  const options = [...question.options].sort((a, b) => rank(a.key) - rank(b.key));
  const texts = Object.entries(question.texts).map(([language, text]) => [
    language,
    { ...text, options: Object.fromEntries(text.options.map((option) => [option.key, option.text])) },
  ]);
  return {
    type: question.type,
    options: question.type === 'ordering' ? options : question.options,
    pinOptions: question.pinOptions,
    value: question.value === null ? '' : String(question.value),
    tolerance: String(question.tolerance ?? 0),
    texts: Object.fromEntries(texts) as QuestionDraft['texts'],
  };
}

export function textIn(draft: QuestionDraft, language: Language): DraftText {
  return draft.texts[language] ?? EMPTY_TEXT;
}

export function withText(draft: QuestionDraft, language: Language, change: Partial<DraftText>): QuestionDraft {
  return { ...draft, texts: { ...draft.texts, [language]: { ...textIn(draft, language), ...change } } };
}

export function withOption(draft: QuestionDraft): QuestionDraft {
  const key = [...KEYS].find((each) => draft.options.every((option) => option.key !== each)) ?? 'z';
  return { ...draft, options: [...draft.options, { key, correct: false }] };
}

export function withoutOption(draft: QuestionDraft, key: string): QuestionDraft {
  const texts = Object.entries(draft.texts).map(([language, text]) => {
    const options = Object.entries(text.options).filter(([each]) => each !== key);
    return [language, { ...text, options: Object.fromEntries(options) }];
  });
  const options = draft.options.filter((option) => option.key !== key);
  return { ...draft, options, texts: Object.fromEntries(texts) as QuestionDraft['texts'] };
}

/** One right answer for single and true-false, as many as ticked for multiple. */
export function withCorrect(draft: QuestionDraft, key: string, correct: boolean): QuestionDraft {
  const many = draft.type === 'multiple';
  const options = draft.options.map((option) =>
    option.key === key ? { ...option, correct: many ? correct : true } : { ...option, correct: many && option.correct },
  );
  return { ...draft, options };
}

export function withOptionMoved(draft: QuestionDraft, place: number, step: -1 | 1): QuestionDraft {
  const options = [...draft.options];
  const [moved] = options.splice(place, 1);
  if (moved) options.splice(place + step, 0, moved);
  return { ...draft, options };
}

/** What the server takes. Languages nobody wrote in are left out. */
export function contentOf(
  draft: QuestionDraft,
  readNumber: (typed: string) => number | null,
): Omit<NewQuestionDto & ChangeQuestionDto, 'id' | 'key' | 'revision'> {
  const numeric = draft.type === 'numeric';
  const keys = draft.options.map(({ key }) => key);
  const written = Object.entries(draft.texts).filter(([, text]) => isWritten(text));
  const texts = written.map(([language, { options, ...text }]) => [
    language,
    { ...text, options: numeric ? [] : keys.map((key) => ({ key, text: options[key] ?? '' })) },
  ]);
  return {
    type: draft.type,
    pinOptions: draft.pinOptions,
    options: numeric ? [] : draft.options,
    order: draft.type === 'ordering' ? keys : [],
    ...(numeric ? { value: readNumber(draft.value), tolerance: readNumber(draft.tolerance) ?? 0 } : {}),
    texts: Object.fromEntries(texts) as NewQuestionDto['texts'],
  };
}

function isWritten({ text, options, feedback }: DraftText): boolean {
  return [text, feedback, ...Object.values(options)].some((value) => value.trim() !== '');
}
