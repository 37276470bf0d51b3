import type { Answer } from '../question/question-body';
import { markParts } from '../question/question-parts';
import type { ItemResponse } from './item-sums';
import type { AnswerToTally, AttemptToTally } from './item-tally.repository';

/** A longer wait is a pause, not thinking. */
const LONGEST_SECONDS = 600;

export interface QuestionResponse {
  readonly questionId: string;
  readonly revisionId: string;
  readonly response: ItemResponse;
}

/** What one attempt tells of each question it showed. Answers come in the order they were kept. */
export function itemResponses({ questions, answers, startedAt }: AttemptToTally): QuestionResponse[] {
  const given = new Map(answers.map((answer) => [answer.questionId, answer]));
  const seconds = secondsOf(answers, startedAt);
  const points = questions.map((question) => ({
    ...question,
    earned: question.points * (given.get(question.questionId)?.fraction ?? 0),
  }));
  const all = points.reduce((sum, question) => sum + question.points, 0);
  const earned = points.reduce((sum, question) => sum + question.earned, 0);
  return points.map((question) => {
    const answer = given.get(question.questionId);
    const others = all - question.points;
    return {
      questionId: question.questionId,
      revisionId: question.revisionId,
      response: {
        share: answer?.fraction ?? 0,
        rest: others === 0 ? 0 : (earned - question.earned) / others,
        answered: answer !== undefined,
        seconds: seconds.get(question.questionId) ?? null,
        chosen: answer ? chosenIn(answer.answer) : [],
        parts: answer && question.inParts ? markParts(question.inParts, answer.answer) : [],
      },
    };
  });
}

/** Answers that arrive within one second of each other were kept by the phone while it had no network: they tell nothing. */
function secondsOf(answers: readonly AnswerToTally[], startedAt: Date): ReadonlyMap<string, number> {
  let before = startedAt.getTime();
  return new Map(
    answers.flatMap(({ questionId, savedAt }) => {
      const at = Date.parse(savedAt);
      const seconds = (at - before) / 1_000;
      before = at;
      return seconds >= 1 && seconds <= LONGEST_SECONDS ? [[questionId, seconds] as const] : [];
    }),
  );
}

/** What is counted answer by answer; answers in parts are counted part by part. */
function chosenIn(answer: Answer): readonly string[] {
  if (answer.type === 'choice') return answer.keys;
  if (answer.type === 'number') return [String(answer.value)];
  return answer.type === 'text' ? [answer.text] : [];
}
