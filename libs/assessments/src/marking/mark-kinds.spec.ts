import { MORE_QUESTIONS, RIGHT_ANSWERS } from '../../test/question-kinds';
import { asShown } from '../question/given-answer';
import { acceptAnswer } from '../question/accept-answer';
import type { Answer, GapAnswer } from '../question/question-body';
import { acceptQuestion, optionKeys } from '../question/question-content';
import { rulesOf } from '../question/question-types';
import { markAnswer } from './mark-answer';
import { markPaper } from './mark-paper';

describe('every type of question', () => {
  const marked = Object.entries(RIGHT_ANSWERS) as [keyof typeof RIGHT_ANSWERS, Answer][];

  it.each(marked)('%s: the right answer earns everything, and comes back as it was shown', (name, answer) => {
    const question = acceptQuestion(MORE_QUESTIONS[name]);
    expect(markAnswer(question, answer)).toBe(1);
    const optionOrder = [...optionKeys(question.body)].reverse();
    const shown = asShown(optionOrder, answer);
    const again = acceptAnswer({ body: question.body, optionOrder }, shown ?? {});
    expect(markAnswer(question, again)).toBe(1);
    const right = rulesOf(question.body).rightAnswer(question, 'fr');
    expect(right && markAnswer(question, right)).toBe(1);
  });

  it('gives a share for what is partly right', () => {
    const half = { type: 'pairs', pairs: { p1: 't1', p2: 't1' } } as const;
    expect(markAnswer(MORE_QUESTIONS.matching, half)).toBe(0.5);
    expect(markAnswer(MORE_QUESTIONS.cloze, { type: 'gaps', gaps: { g2: { value: 7351 } } })).toBe(0.5);
    const steps = (gaps: Record<string, GapAnswer>) => markAnswer(MORE_QUESTIONS.scenario, { type: 'gaps', gaps });
    expect([
      steps({ s1: { choice: 's1b' } }),
      steps({ s3: { value: 8463 } }),
      steps({ s1: { choice: 's1a' } }),
    ]).toEqual([0.5, 0.25, 0]);
    expect(markAnswer(MORE_QUESTIONS.hotSpot, { type: 'points', keys: [], points: [{ x: 10, y: 10 }] })).toBe(0);
  });

  it.each(Object.entries(MORE_QUESTIONS))(
    '%s: an empty answer is one taken back, a foreign one is refused',
    (_, { body }) => {
      const sheet = { body, optionOrder: optionKeys(body) };
      expect(acceptAnswer(sheet, {})).toBeNull();
      const nonsense = { keys: ['o99'], value: 1, text: 'x', pairs: [{ key: 'o1', choice: 'o99' }] };
      expect(() => acceptAnswer(sheet, nonsense)).toThrow(
        expect.objectContaining({ code: 'answer.not-fitting' }) as Error,
      );
    },
  );

  it('has no score until a person has marked, and counts opinions nowhere', () => {
    const frozen = (name: keyof typeof MORE_QUESTIONS) => ({
      ...{ questionId: name, revisionId: name, points: 1, optionOrder: optionKeys(MORE_QUESTIONS[name].body) },
      ...MORE_QUESTIONS[name],
    });
    const paper = { passPercent: 50, questions: [frozen('essay'), frozen('likert'), frozen('matching')] };
    const answers = new Map<string, Answer>([
      ['essay', { type: 'text', text: 'Long' }],
      ['matching', RIGHT_ANSWERS.matching],
    ]);
    expect(markPaper(paper, answers)).toMatchObject({ scorePercent: null, passed: null, unmarked: 1 });
    expect(markPaper(paper, answers, new Map([['essay', 0.5]]))).toMatchObject({ scorePercent: 75, passed: true });
    expect(markPaper(paper, new Map())).toMatchObject({ scorePercent: 0, unmarked: 0 });
  });
});
