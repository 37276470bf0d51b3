import type { Answer, QuestionBody } from '../src/question/question-body';
import type { QuestionContent } from '../src/question/question-content';

export const KEY_WORD = 'secretkey';

/** One question of each type beyond the first five, with words that must never leave before release. */
export const MORE_QUESTIONS = {
  shortText: content({ type: 'short-text', exact: false }, [], { answer: [`${KEY_WORD} word`, 'Médina'] }),
  matching: content(
    {
      type: 'matching',
      prompts: [
        { key: 'p1', match: 't1' },
        { key: 'p2', match: 't2' },
      ],
      targets: [{ key: 't1' }, { key: 't2' }, { key: 't3' }],
    },
    ['p1', 'p2', 't1', 't2', 't3'],
  ),
  sorting: content(
    {
      type: 'sorting',
      items: [
        { key: 'i1', box: 'b1' },
        { key: 'i2', box: 'b2' },
      ],
      boxes: [{ key: 'b1' }, { key: 'b2' }],
    },
    ['i1', 'i2', 'b1', 'b2'],
  ),
  cloze: content(
    {
      type: 'cloze',
      gaps: [
        { key: 'g1', kind: 'text', exact: false },
        { key: 'g2', kind: 'number', value: 7351, tolerance: 0 },
      ],
    },
    [],
    { g1: [`${KEY_WORD} gap`] },
    'Un [[g1]] et [[g2]].',
  ),
  scenario: content(
    {
      type: 'scenario',
      inTurn: true,
      steps: [
        {
          ...{ key: 's1', kind: 'choice', points: 2 },
          options: [
            { key: 's1a', correct: false },
            { key: 's1b', correct: true },
          ],
        },
        { key: 's2', kind: 'text', exact: false, points: 1 },
        { key: 's3', kind: 'number', value: 8462, tolerance: 1, points: 1 },
      ],
    },
    ['s1', 's2', 's3', 's1a', 's1b'],
    { s2: [`${KEY_WORD} step`] },
  ),
  matrix: content(
    {
      type: 'matrix',
      rows: [
        { key: 'r1', column: 'c1' },
        { key: 'r2', column: 'c2' },
      ],
      columns: [{ key: 'c1' }, { key: 'c2' }],
    },
    ['r1', 'r2', 'c1', 'c2'],
  ),
  likert: content({ type: 'likert', options: [{ key: 's1' }, { key: 's2' }] }, ['s1', 's2']),
  essay: content({ type: 'essay', minWords: 10, maxWords: null }, []),
  file: content({ type: 'file', maxFiles: 2 }, []),
  spoken: content({ type: 'spoken', maxSeconds: 60 }, []),
  hotSpot: content(
    {
      type: 'hot-spot',
      regions: [{ key: 'h1', correct: true, shape: { kind: 'circle', x: 313, y: 717, radius: 80 } }],
      listed: false,
      many: false,
    },
    [],
  ),
} satisfies Record<string, QuestionContent>;

const KEY_FIELDS = 'correct|match|box|column|regions?|radius|tolerance|accepted|exact|order|body|revisionId';

/** Anything that tells a right answer, or where one could be read; `numbers` of other questions. Ids hold numbers by chance. */
export function tellingKeys(...numbers: readonly number[]): RegExp {
  const told = ['7351', '313', '717', ...numbers].join('|');
  return new RegExp(`${KEY_WORD}|Médina|"(?:${KEY_FIELDS})"|(?<![-0-9a-f])(?:${told})(?![-0-9a-f])|Retour`, 'iu');
}

/** What earns everything, for the types that a rule marks. */
export const RIGHT_ANSWERS = {
  shortText: { type: 'text', text: ' « medina ». ' },
  matching: { type: 'pairs', pairs: { p1: 't1', p2: 't2' } },
  sorting: { type: 'pairs', pairs: { i1: 'b1', i2: 'b2' } },
  cloze: { type: 'gaps', gaps: { g1: { text: `${KEY_WORD.toUpperCase()} gap` }, g2: { value: 7351 } } },
  scenario: { type: 'gaps', gaps: { s1: { choice: 's1b' }, s2: { text: `${KEY_WORD} STEP` }, s3: { value: 8461 } } },
  matrix: { type: 'pairs', pairs: { r1: 'c1', r2: 'c2' } },
  hotSpot: { type: 'points', keys: [], points: [{ x: 330, y: 700 }] },
} satisfies Partial<Record<keyof typeof MORE_QUESTIONS, Answer>>;

function content(
  body: QuestionBody,
  keys: readonly string[],
  accepted: Record<string, string[]> = {},
  text = 'Question ?',
): QuestionContent {
  const options = Object.fromEntries(keys.map((key, place) => [key, `Partie ${place + 1}`]));
  const words = { text, options, unit: '', feedback: 'Retour.', accepted };
  return { body, texts: { fr: words, ar: words } };
}
