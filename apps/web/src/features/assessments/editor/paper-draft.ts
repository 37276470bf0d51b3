import type { PaperDto, PaperPoolDto, PaperSectionDto, WritePaperDto } from '@tamkin/api-client';
import type { PlacedQuestion } from './paper-questions';

export const NUMBER_RULES = ['passPercent', 'attemptsAllowed', 'coolDownHours', 'timeLimitMinutes'] as const;
export type NumberRule = (typeof NUMBER_RULES)[number];

/** A paper while it is edited. Numbers as typed: empty = none. */
export interface PaperDraft extends Omit<WritePaperDto, NumberRule | 'revision' | 'questions'> {
  numbers: Readonly<Record<NumberRule, string>>;
  questions: readonly PlacedQuestion[];
}

export function draftOf(paper: PaperDto): PaperDraft {
  const { shuffleQuestions, shuffleOptions, pageMode, backAllowed, scoreKept, feedbackAt, keyAt, parallelTo } = paper;
  const { anonymous, secondMarkerPercent, moderationGap, releaseTogether } = paper;
  return {
    ...{ shuffleQuestions, shuffleOptions, pageMode, backAllowed, scoreKept, feedbackAt, keyAt, parallelTo },
    ...{ anonymous, secondMarkerPercent, moderationGap, releaseTogether },
    numbers: {
      passPercent: typed(paper.passPercent),
      attemptsAllowed: typed(paper.attemptsAllowed),
      coolDownHours: typed(paper.coolDownHours),
      timeLimitMinutes: typed(paper.timeLimitMinutes),
    },
    sections: paper.sections,
    pools: parallelTo === null ? paper.pools : [],
    questions: paper.questions,
  };
}

export function paperOf({ numbers, questions, ...draft }: PaperDraft, revision: number): WritePaperDto {
  return {
    ...draft,
    revision,
    passPercent: given(numbers.passPercent),
    attemptsAllowed: given(numbers.attemptsAllowed),
    coolDownHours: given(numbers.coolDownHours),
    timeLimitMinutes: given(numbers.timeLimitMinutes),
    questions: questions.map(({ questionId, points, objective, section }) => ({
      ...{ questionId, points, objective, section },
    })),
  };
}

export function newSection(sections: readonly PaperSectionDto[]): PaperSectionDto {
  const taken = new Set(sections.map(({ key }) => key));
  let number = sections.length + 1;
  while (taken.has(`s${number}`)) number += 1;
  return { key: `s${number}`, title: {}, instructions: {} };
}

export function newPool(courseId: string): PaperPoolDto {
  return { section: null, courseId, topic: null, objective: null, difficulty: null, count: 1, points: 1 };
}

const BY_PEOPLE: readonly string[] = ['essay', 'file', 'spoken'];

/** People mark answers to its questions, or might when questions are drawn. */
export function asksPeople(draft: PaperDraft): boolean {
  return mayAsk(draft, BY_PEOPLE);
}

/** Answers are spoken, or might be when questions are drawn: a voice tells whose it is. */
export function asksVoices(draft: PaperDraft): boolean {
  return mayAsk(draft, ['spoken']);
}

function mayAsk({ questions, pools, parallelTo }: PaperDraft, types: readonly string[]): boolean {
  return pools.length > 0 || parallelTo !== null || questions.some(({ body }) => types.includes(body.type));
}

/** The draft without a section: what stood in it goes to the beginning. */
export function withoutSection(draft: PaperDraft, key: string): PaperDraft {
  const freed = <T extends { section: string | null }>(items: readonly T[]): T[] =>
    items.map((item) => (item.section === key ? { ...item, section: null } : item));
  return {
    ...draft,
    sections: draft.sections.filter((section) => section.key !== key),
    questions: freed(draft.questions),
    pools: freed(draft.pools),
  };
}

function typed(value: number | null): string {
  return value === null ? '' : String(value);
}

function given(value: string): number | null {
  return value === '' ? null : Number(value);
}
