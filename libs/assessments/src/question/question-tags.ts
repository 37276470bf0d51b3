import { DomainError, type FieldProblem } from '@tamkin/kernel';
import { partProblems } from './question-content';
import { plainText } from './plain-text';

/** What a question is sorted by. `null` = not sorted yet. */
export interface QuestionTags {
  readonly topic: string | null;
  /** Code of the objective it tests, `O3`. */
  readonly objective: string | null;
  /** 1 easy, 2 medium, 3 hard. */
  readonly difficulty: number | null;
}

export const TOPIC_LIMIT = 60;
const OBJECTIVE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,19}$/u;
export const NO_TAGS: QuestionTags = { topic: null, objective: null, difficulty: null };

/** Tags as they are kept; what is not given stays out. Empty texts mean none. */
export function acceptTags(given: {
  [Tag in keyof QuestionTags]?: QuestionTags[Tag] | undefined;
}): Partial<QuestionTags> {
  const tags = {
    ...(given.topic === undefined ? {} : { topic: textOrNull(given.topic) }),
    ...(given.objective === undefined ? {} : { objective: textOrNull(given.objective) }),
    ...(given.difficulty === undefined ? {} : { difficulty: given.difficulty }),
  };
  const problems = tagProblems(tags);
  if (problems.length > 0) throw new DomainError('not-valid', 'question.tags-not-valid', {}, problems);
  return tags;
}

function tagProblems({ topic, objective, difficulty }: Partial<QuestionTags>): FieldProblem[] {
  const problems: FieldProblem[] = topic ? partProblems('topic', topic, TOPIC_LIMIT) : [];
  if (objective && !OBJECTIVE.test(objective)) problems.push({ field: 'objective', code: 'question.bad-objective' });
  if (difficulty !== null && difficulty !== undefined && ![1, 2, 3].includes(difficulty)) {
    problems.push({ field: 'difficulty', code: 'question.bad-difficulty' });
  }
  return problems;
}

function textOrNull(text: string | null): string | null {
  return (text && plainText(text).replace(/\s+/g, ' ')) || null;
}
