import fc from 'fast-check';
import type { Answer, QuestionBody } from '../question/question-body';
import { markAnswer as markQuestion } from './mark-answer';
import { markPaper } from './mark-paper';

const markAnswer = (body: QuestionBody, answer: Answer | null): number => markQuestion({ body, texts: {} }, answer);

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const useful: QuestionBody = {
  type: 'multiple',
  pinOptions: false,
  options: ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, correct: ['a', 'c', 'e'].includes(key) })),
};
const steps: QuestionBody = {
  type: 'ordering',
  pinOptions: true,
  options: ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key })),
  order: ['c', 'b', 'e', 'a', 'd'],
};
const ceiling: QuestionBody = { type: 'numeric', value: 1250, tolerance: 50 };

const choose = (...keys: string[]) => ({ type: 'choice', keys }) as const;
const order = (...keys: string[]) => ({ type: 'order', keys }) as const;

describe('marking one answer', () => {
  it('takes a wrong choice off a right one and never goes below nothing', () => {
    expect(markAnswer(useful, choose('a', 'c', 'e'))).toBe(1);
    expect(markAnswer(useful, choose('a', 'c'))).toBeCloseTo(2 / 3);
    expect(markAnswer(useful, choose('a', 'c', 'b'))).toBeCloseTo(1 / 3);
    expect(markAnswer(useful, choose('a', 'b', 'c', 'd', 'e'))).toBeCloseTo(1 / 3);
    expect(markAnswer(useful, choose('b', 'd'))).toBe(0);
    expect(markAnswer(useful, null)).toBe(0);
  });

  it('counts the steps that stand in their place', () => {
    expect(markAnswer(steps, order('c', 'b', 'e', 'a', 'd'))).toBe(1);
    expect(markAnswer(steps, order('b', 'c', 'e', 'a', 'd'))).toBeCloseTo(3 / 5);
  });

  it('takes a number within the tolerance, its ends included', () => {
    expect(markAnswer(ceiling, { type: 'number', value: 1300 })).toBe(1);
    expect(markAnswer(ceiling, { type: 'number', value: 1300.5 })).toBe(0);
    expect(markAnswer({ type: 'numeric', value: 0.3, tolerance: 0 }, { type: 'number', value: 0.1 + 0.2 })).toBe(1);
  });

  it('gives nothing for an answer of another shape', () => {
    expect(markAnswer(ceiling, choose('a'))).toBe(0);
    expect(markAnswer(steps, choose('c', 'b', 'e', 'a', 'd'))).toBe(0);
  });

  it('stays between 0 and 1, and only the exact choice earns 1', () => {
    fc.assert(
      fc.property(fc.subarray([...LETTERS], { minLength: 1 }), fc.subarray([...LETTERS]), (right, chosen) => {
        const options = LETTERS.map((key) => ({ key, correct: right.includes(key) }));
        const fraction = markAnswer({ type: 'multiple', pinOptions: false, options }, choose(...chosen));
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
        expect(fraction === 1).toBe([...right].sort().join() === [...chosen].sort().join());
      }),
    );
  });

  it('never rewards one more wrong choice, nor punishes one more right choice', () => {
    fc.assert(
      fc.property(
        fc.subarray([...LETTERS], { minLength: 1, maxLength: 5 }),
        fc.subarray([...LETTERS]),
        fc.constantFrom(...LETTERS),
        (right, chosen, more) => {
          fc.pre(!chosen.includes(more));
          const options = LETTERS.map((key) => ({ key, correct: right.includes(key) }));
          const body: QuestionBody = { type: 'multiple', pinOptions: false, options };
          const [before, after] = [markAnswer(body, choose(...chosen)), markAnswer(body, choose(...chosen, more))];
          if (right.includes(more)) expect(after).toBeGreaterThanOrEqual(before);
          else expect(after).toBeLessThanOrEqual(before);
        },
      ),
    );
  });

  it('gives full marks to the right order alone', () => {
    const permutation = fc.shuffledSubarray([...LETTERS], { minLength: LETTERS.length });
    fc.assert(
      fc.property(permutation, permutation, (rightOrder, given) => {
        const body: QuestionBody = {
          type: 'ordering',
          pinOptions: false,
          options: LETTERS.map((key) => ({ key })),
          order: rightOrder,
        };
        const fraction = markAnswer(body, order(...given));
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction === 1).toBe(rightOrder.join() === given.join());
      }),
    );
  });
});

describe('marking a paper', () => {
  const question = (questionId: string, points: number, body: QuestionBody) => ({
    questionId,
    revisionId: questionId,
    points,
    optionOrder: [],
    body,
    texts: {},
  });

  it('weighs questions by their points and keeps two decimals', () => {
    const paper = { passPercent: 70, questions: [question('q1', 2, useful), question('q2', 1, ceiling)] };
    const marked = markPaper(paper, new Map([['q1', choose('a', 'c')]]));
    expect(marked).toMatchObject({ scorePercent: 44.44, passed: false });
    expect(marked.fractions.get('q2')).toBe(0);
  });

  it('passes at the mark itself and knows papers with nothing to pass', () => {
    const halves = [question('q1', 1, ceiling), question('q2', 1, ceiling)];
    const one = new Map([['q1', { type: 'number', value: 1250 } as const]]);
    expect(markPaper({ passPercent: 50, questions: halves }, one).passed).toBe(true);
    expect(markPaper({ passPercent: null, questions: halves }, one)).toMatchObject({ scorePercent: 50, passed: null });
    expect(markPaper({ passPercent: 70, questions: [] }, one).scorePercent).toBe(0);
  });

  it('is 0–100 for any paper and any answers', () => {
    const anyQuestion = fc.record({
      points: fc.integer({ min: 1, max: 10 }),
      chosen: fc.subarray(['a', 'b', 'c', 'd', 'e']),
    });
    fc.assert(
      fc.property(fc.array(anyQuestion, { maxLength: 20 }), (rows) => {
        const questions = rows.map(({ points }, place) => question(`q${place}`, points, useful));
        const answers = new Map(rows.map(({ chosen }, place) => [`q${place}`, choose(...chosen)]));
        const { scorePercent } = markPaper({ passPercent: 70, questions }, answers);
        expect(scorePercent).toBeGreaterThanOrEqual(0);
        expect(scorePercent).toBeLessThanOrEqual(100);
        expect(Math.round((scorePercent ?? -1) * 100) / 100).toBe(scorePercent);
      }),
    );
  });
});
