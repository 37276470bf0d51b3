import { DomainError } from '@tamkin/kernel';
import { notFitting } from './given-answer';
import type { Answer, AnswerOf } from './question-body';
import type { Turns } from './question-type-rules';

/**
 * Steps that come one after the other. The next one often tells how the one before should have been answered: it is shown
 * only to whoever settles the one before, and what is settled changes no more, on whatever device.
 */
export function stepsInTurn(keys: readonly string[]): Turns {
  return {
    count: keys.length,
    reached: (answer) => keys.slice(0, settledOf(keys, answer) + 1),
    follow: (before, next) => {
      const stood = settledOf(keys, before);
      if (next === null && stood > 0) throw stepClosed();
      return next && followed(keys, stood, asGaps(before), requireGaps(next));
    },
  };
}

function followed(
  keys: readonly string[],
  stood: number,
  before: AnswerOf<'gaps'> | null,
  next: AnswerOf<'gaps'>,
): Answer {
  const isClosed = (key: string): boolean => JSON.stringify(next.gaps[key]) !== JSON.stringify(before?.gaps[key]);
  if (keys.slice(0, stood).some(isClosed)) throw stepClosed();
  const settled = Math.max(stood, next.settled ?? 0);
  const ahead = keys.slice(stood + 1).some((key) => next.gaps[key]);
  const open = keys.slice(0, settled).some((key) => !next.gaps[key]);
  if (ahead || open || settled > stood + 1 || settled >= keys.length) throw notFitting();
  return { type: 'gaps', gaps: next.gaps, ...(settled > 0 ? { settled } : {}) };
}

/** How many steps stand; a step that is answered speaks for those before it. */
function settledOf(keys: readonly string[], answer: Answer | null): number {
  const given = asGaps(answer);
  if (!given) return 0;
  return Math.max(
    given.settled ?? 0,
    keys.findLastIndex((key) => given.gaps[key]),
    0,
  );
}

function asGaps(answer: Answer | null): AnswerOf<'gaps'> | null {
  return answer?.type === 'gaps' ? answer : null;
}

function requireGaps(answer: Answer): AnswerOf<'gaps'> {
  if (answer.type !== 'gaps') throw notFitting();
  return answer;
}

function stepClosed(): DomainError {
  return new DomainError('conflict', 'answer.step-closed');
}
