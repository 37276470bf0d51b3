import type { Language } from '@tamkin/kernel';
import type { SubmittedFile } from '../assignment/submission-files';
import type { GivenMark } from '../manual-marking/answer-standing';
import { shareOf } from '../marking/mark-paper';
import { asShown, type GivenAnswer } from '../question/given-answer';
import type { Answer, AnswerOf, QuestionText } from '../question/question-body';
import { isScored, rulesOf } from '../question/question-types';
import { rubricOf, type RubricCriterion, type RubricScores } from '../rubric/rubric';
import { sayAnswer } from '../question/say-answer';
import { sayParts, type SaidPart } from '../question/say-parts';
import { wordingFor } from '../question/shown-text';
import type { Chances, Release, Standing } from './attempt-rules';
import { showQuestion, type ShownQuestion } from './attempt-view';
import type { AttemptRow } from './attempt.repository';
import type { FrozenQuestion, FrozenRules } from './frozen-paper';

/** A question as it was shown, and what became of the answer. */
export interface QuestionResult extends ShownQuestion {
  /** Share of the points earned, 0–1; `null` while it waits for a person. */
  readonly fraction: number | null;
  /** False for opinions, which earn nothing. */
  readonly scored: boolean;
  /** Of the person who marked it; empty when none. */
  readonly comment: string;
  /** What that person said; `null` when nothing. */
  readonly voice: SubmittedFile | null;
  /** By which it was marked, with the levels that were chosen; empty without. */
  readonly rubric: readonly RubricCriterion[];
  readonly scores: RubricScores | null;
  readonly feedback: string;
  /** The author's words on each option that was chosen. */
  readonly answerFeedback: readonly string[];
  /** The answer in words, a line per part; empty when none was given. */
  readonly said: readonly string[];
  /** The same part by part, with what is right; empty while that is not released, and where parts are not marked. */
  readonly parts: readonly SaidPart[];
  /** The right answer; `null` while it is not released, or when there is no single one. */
  readonly rightAnswer: GivenAnswer | null;
  readonly rightSaid: readonly string[];
}

/** Somebody marks it · it is marked and waits for those of the others. */
export const MARKING_FOR_LEARNER = ['being-marked', 'awaits-release'] as const;
export type MarkingForLearner = (typeof MARKING_FOR_LEARNER)[number];

export interface AttemptResult extends Chances {
  readonly id: string;
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly purpose: 'pre-test' | 'formative' | 'final';
  readonly number: number;
  /** `expired`: its time was over before it was handed in. */
  readonly status: 'handed-in' | 'expired';
  readonly handedInAt: Date;
  readonly entryMode: AttemptRow['entryMode'];
  /** `null` while answers wait for a person. */
  readonly scorePercent: number | null;
  readonly passed: boolean | null;
  readonly passPercent: number | null;
  /** What people still do before it is known; `null` = nothing. */
  readonly marking: MarkingForLearner | null;
  /** Marks of the whole cohort are let out at once. */
  readonly releaseTogether: boolean;
  /** The result that counts, of all tries so far. */
  readonly keptScorePercent: number | null;
  readonly scoreKept: FrozenRules['scoreKept'];
  /** From when own answers, and from when the right ones, are shown. */
  readonly feedbackAt: FrozenRules['feedbackAt'];
  readonly keyAt: FrozenRules['keyAt'];
  readonly everPassed: boolean | null;
  readonly questionCount: number;
  readonly answeredCount: number;
  /** Empty while nothing but the score may be seen. */
  readonly questions: readonly QuestionResult[];
}

export interface ResultGround {
  readonly attempt: AttemptRow;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly purpose: 'pre-test' | 'formative' | 'final';
  readonly standing: Standing;
  readonly rules: FrozenRules;
  readonly releaseTogether: boolean;
  readonly chances: Chances;
  readonly release: Release;
  readonly marks: ReadonlyMap<string, GivenMark>;
  /** Of the marks, by file. */
  readonly voices: ReadonlyMap<string, SubmittedFile>;
  readonly language: Language;
}

/** What the person of a marked attempt may know of it now. */
export function resultOf(ground: ResultGround): AttemptResult {
  const { attempt, answers, purpose, standing, rules, chances, release } = ground;
  const { scorePercent } = attempt;
  return {
    id: attempt.id,
    enrolmentId: attempt.enrolmentId,
    activityId: attempt.activityId,
    purpose,
    number: attempt.number,
    status: attempt.status === 'expired' ? 'expired' : 'handed-in',
    handedInAt: attempt.handedInAt ?? attempt.startedAt,
    entryMode: attempt.entryMode,
    scorePercent,
    marking: markingForLearner(attempt),
    releaseTogether: ground.releaseTogether,
    passed: attempt.passed,
    passPercent: attempt.paper.passPercent,
    keptScorePercent: standing.scorePercent ?? scorePercent,
    scoreKept: rules.scoreKept,
    feedbackAt: rules.feedbackAt,
    keyAt: rules.keyAt,
    everPassed: standing.passed,
    ...chances,
    questionCount: attempt.paper.questions.length,
    answeredCount: attempt.paper.questions.filter(({ questionId }) => answers.has(questionId)).length,
    questions: release.answers
      ? attempt.paper.questions.map((question) =>
          resultOfQuestion(question, answers.get(question.questionId) ?? null, ground),
        )
      : [],
  };
}

function markingForLearner({ stage }: AttemptRow): MarkingForLearner | null {
  if (stage === null || stage === 'over') return null;
  return stage === 'held' ? 'awaits-release' : 'being-marked';
}

/** What may be told of one question now. */
export function resultOfQuestion(
  question: FrozenQuestion,
  answer: Answer | null,
  { language, release, marks, voices }: Pick<ResultGround, 'language' | 'release' | 'marks' | 'voices'>,
): QuestionResult {
  const { text } = wordingFor(question.texts, language);
  const mark = marks.get(question.questionId);
  const right = release.key ? rulesOf(question.body).rightAnswer(question, language) : null;
  return {
    ...showQuestion(question, answer, { language, whole: release.key }),
    fraction: shareShown(question, answer, marks),
    scored: isScored(question.body),
    comment: mark?.comment ?? '',
    voice: (mark?.voiceFileId && voices.get(mark.voiceFileId)) || null,
    rubric: mark?.scores ? rubricOf(question.body) : [],
    scores: mark?.scores ?? null,
    feedback: answer || release.key ? text.feedback : '',
    answerFeedback: feedbackOn(text, answer),
    said: sayAnswer(question, answer, language),
    parts: sayParts(question, { answer, right }, language),
    rightAnswer: asShown(question.optionOrder, right),
    rightSaid: sayAnswer(question, right, language),
  };
}

function shareShown(question: FrozenQuestion, answer: Answer | null, marks: ResultGround['marks']): number | null {
  const share = shareOf(question, answer, new Map([...marks].map(([id, { fraction }]) => [id, fraction])));
  return share === null ? null : Math.round(share * 10_000) / 10_000;
}

/** What the author says to those who chose these options or answered these steps. */
function feedbackOn({ optionFeedback = {} }: QuestionText, answer: Answer | null): string[] {
  const chosen = answer?.type === 'choice' ? answer.keys : answer?.type === 'gaps' ? answeredIn(answer.gaps) : [];
  return chosen.flatMap((key) => optionFeedback[key] ?? []);
}

/** Steps and what was chosen in them. */
function answeredIn(gaps: AnswerOf<'gaps'>['gaps']): string[] {
  return Object.entries(gaps).flatMap(([key, gap]) => ('choice' in gap ? [gap.choice, key] : [key]));
}
