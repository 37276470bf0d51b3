import { inLanguage, type Language } from '@tamkin/kernel';
import { asShown, type GivenAnswer } from '../question/given-answer';
import type { Answer } from '../question/question-body';
import type { QuestionType } from '../question/question.entity';
import { isScored } from '../question/question-types';
import { inTurn, showWords, type ShownWords } from '../question/shown-text';
import type { AttemptRow } from './attempt.repository';
import type { FrozenPaper, FrozenQuestion, FrozenRules } from './frozen-paper';

/** A question as a learner sees it while answering: nothing of the key, the feedback or the author's own option keys. */
export interface ShownQuestion extends ShownWords {
  readonly questionId: string;
  readonly type: QuestionType;
  readonly points: number;
  readonly answer: GivenAnswer | null;
  /** Key of its section; `null` before the first one. */
  readonly section: string | null;
}

/** A heading of a paper in the reader's language, else in another. */
export interface ShownSection {
  readonly key: string;
  readonly title: string;
  readonly instructions: string;
}

/** An attempt for its person. Once handed in it holds no questions: the result tells what may be told. */
export interface AttemptView {
  readonly id: string;
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly number: number;
  readonly status: 'in-progress' | 'handed-in' | 'expired';
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  /** By the server's clock, for phones whose own is wrong. `null` = no limit. */
  readonly remainingSeconds: number | null;
  readonly passPercent: number | null;
  readonly pageMode: FrozenRules['pageMode'];
  readonly backAllowed: boolean;
  readonly sections: readonly ShownSection[];
  readonly questions: readonly ShownQuestion[];
}

export function viewAttempt(
  attempt: AttemptRow,
  answers: ReadonlyMap<string, Answer>,
  { language, now }: { language: Language; now: Date },
): AttemptView {
  const open = attempt.status === 'in-progress';
  return {
    id: attempt.id,
    enrolmentId: attempt.enrolmentId,
    activityId: attempt.activityId,
    number: attempt.number,
    status: attempt.status,
    startedAt: attempt.startedAt,
    deadlineAt: attempt.deadlineAt,
    remainingSeconds: secondsLeft(attempt.deadlineAt, now),
    passPercent: attempt.paper.passPercent,
    pageMode: attempt.paper.rules?.pageMode ?? 'one-by-one',
    backAllowed: attempt.paper.rules?.backAllowed ?? true,
    sections: showSections(attempt.paper, language),
    questions: open
      ? attempt.paper.questions.map((question) =>
          showQuestion(question, answers.get(question.questionId) ?? null, { language }),
        )
      : [],
  };
}

/**
 * The question in the reader's language with what was answered: what may be seen at any time. Of steps in turn, those that
 * were reached; all of them `whole`.
 */
export function showQuestion(
  question: FrozenQuestion,
  answer: Answer | null,
  { language, whole = false }: { language: Language; whole?: boolean },
): ShownQuestion {
  const words = showWords(question, language);
  return {
    ...(whole ? words : inTurn(words, question, answer)),
    questionId: question.questionId,
    type: question.body.type,
    points: isScored(question.body) ? question.points : 0,
    answer: asShown(question.optionOrder, answer),
    section: question.section ?? null,
  };
}

/** Sections that hold a question. */
export function showSections({ sections = [], questions }: FrozenPaper, language: Language): ShownSection[] {
  return sections
    .filter(({ key }) => questions.some(({ section }) => section === key))
    .map(({ key, title, instructions }) => ({
      key,
      title: inLanguage(title, language),
      instructions: inLanguage(instructions, language),
    }));
}

function secondsLeft(deadlineAt: Date | null, now: Date): number | null {
  return deadlineAt && Math.max(0, Math.floor((deadlineAt.getTime() - now.getTime()) / 1_000));
}
