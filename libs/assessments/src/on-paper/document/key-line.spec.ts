import { choice } from '../../../test/classroom.builder';
import { MORE_QUESTIONS } from '../../../test/question-kinds';
import type { FrozenQuestion } from '../../attempt/frozen-paper';
import type { QuestionContent } from '../../question/question-content';
import { keyLineOf } from './answer-fields';

/** On a paper that shows the parts of a question in this order. */
const frozen = ({ body, texts }: QuestionContent, optionOrder: readonly string[]): FrozenQuestion => ({
  ...{ questionId: 'q', revisionId: 'r', points: 2, section: null },
  ...{ body, texts, optionOrder },
});

describe('the key of a printed test', () => {
  it('names right options in the order of their letters, however the author wrote them', () => {
    const line = keyLineOf(frozen(choice('multiple', ['a', 'b', 'c', 'd'], ['a', 'd']), ['d', 'b', 'a', 'c']), 0);
    expect([line.fr, line.ar]).toEqual(['A · C', 'أ · ج']);
    expect(line.saidFr.split('\n').map((words) => words.slice(0, 2))).toEqual(['A.', 'C.']);
  });

  it('names lines in the order of their numbers', () => {
    const line = keyLineOf(frozen(MORE_QUESTIONS.matching, ['p2', 'p1', 't3', 't2', 't1']), 0);
    expect(line.fr).toBe('1 B · 2 C');
  });

  it('keeps the order that an ordering asks for', () => {
    const { texts } = choice('multiple', ['a', 'b', 'c'], ['a']);
    const body = {
      type: 'ordering' as const,
      options: [{ key: 'a' }, { key: 'b' }, { key: 'c' }],
      order: ['c', 'a', 'b'],
      pinOptions: false,
    };
    expect(keyLineOf(frozen({ body, texts }, ['a', 'b', 'c']), 0).fr).toBe('C · A · B');
  });
});
