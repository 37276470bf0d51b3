import type { Language } from '@tamkin/kernel';
import { KEY_WORD, MORE_QUESTIONS } from '../../test/question-kinds';
import type { Answer } from './question-body';
import { rulesOf } from './question-types';
import type { OrderedQuestion } from './say-answer';
import { sayParts } from './say-parts';

/** With the key released. */
const tell = (question: OrderedQuestion, answer: Answer | null, language: Language) =>
  sayParts(question, { answer, right: rulesOf(question.body).rightAnswer(question, language) }, language);

const said = (kind: keyof typeof MORE_QUESTIONS, optionOrder: readonly string[], answer: Answer | null) =>
  tell({ ...MORE_QUESTIONS[kind], optionOrder }, answer, 'fr');

describe('an answer told part by part', () => {
  it('has for each row what was chosen and, where that is wrong, what is right', () => {
    const rows = said('matrix', ['r2', 'r1', 'c1', 'c2'], { type: 'pairs', pairs: { r1: 'c1', r2: 'c1' } });
    expect(rows).toEqual([
      { prompt: 'Partie 2', said: 'Partie 3', right: false, rightSaid: 'Partie 4' },
      { prompt: 'Partie 1', said: 'Partie 3', right: true, rightSaid: '' },
    ]);
  });

  it('takes what was written as the marker takes it, accents and tolerance included', () => {
    const gaps = { s1: { choice: 's1b' }, s2: { text: `${KEY_WORD} STEP` }, s3: { value: 8500 } };
    const steps = said('scenario', ['s1', 's1a', 's1b', 's2', 's3'], { type: 'gaps', gaps });
    expect(steps.map(({ right, rightSaid }) => [right, rightSaid])).toEqual([
      [true, ''],
      [true, ''],
      [false, '8462'],
    ]);
  });

  it('tells of a question nobody answered all that would have been right', () => {
    const rows = said('matrix', ['r1', 'r2', 'c1', 'c2'], null);
    expect(rows.map(({ said, right, rightSaid }) => [said, right, rightSaid])).toEqual([
      ['', false, 'Partie 3'],
      ['', false, 'Partie 4'],
    ]);
  });

  it('writes a number as the reader of its language types it', () => {
    const { texts } = MORE_QUESTIONS.cloze;
    const body = {
      type: 'cloze' as const,
      gaps: [{ key: 'g2', kind: 'number' as const, value: 7351.5, tolerance: 0 }],
    };
    const inLanguage = (language: Language) => tell({ body, texts, optionOrder: ['g2'] }, null, language)[0]?.rightSaid;
    expect([inLanguage('fr'), inLanguage('ar')]).toEqual(['7351,5', '7351,5']);
  });

  it('says nothing of opinions and of what is marked as a whole', () => {
    const opinion = {
      ...MORE_QUESTIONS.matrix,
      body: {
        type: 'matrix' as const,
        rows: [{ key: 'r1', column: null }],
        columns: [{ key: 'c1' }, { key: 'c2' }],
      },
      optionOrder: ['r1', 'c1', 'c2'],
    };
    expect(tell(opinion, { type: 'pairs', pairs: { r1: 'c1' } }, 'fr')).toEqual([]);
    expect(said('hotSpot', [], { type: 'points', keys: [], points: [{ x: 1, y: 1 }] })).toEqual([]);
  });
});
