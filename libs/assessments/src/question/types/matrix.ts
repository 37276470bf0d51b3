import { acceptPairs, shareRight } from '../pairs';
import type { MatrixBody } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';

/**
 * The share of rows with their own column. Where no row has one, nothing is right: a table of opinions, which earns nothing.
 * Rows and columns stay in the author's order.
 */
export const matrix: QuestionTypeRules<MatrixBody> = {
  groups: (body) => [
    { role: 'prompt', keys: body.rows.map(({ key }) => key), shuffle: 'never' },
    { role: 'option', keys: body.columns.map(({ key }) => key), shuffle: 'never' },
  ],
  bodyProblems: ({ rows, columns }) => {
    const known = new Set(columns.map(({ key }) => key));
    const foreign = rows.flatMap(({ column }, place) =>
      column === null || known.has(column) ? [] : [{ field: `rows.${place}.column`, code: 'question.unknown-option' }],
    );
    const keyed = rows.filter(({ column }) => column !== null).length;
    const half = keyed > 0 && keyed < rows.length;
    return half ? [...foreign, { field: 'rows', code: 'question.key-of-some-rows' }] : foreign;
  },
  isScored: (body) => Object.keys(wanted(body)).length > 0,
  accept: ({ body, optionOrder }, given) =>
    acceptPairs(optionOrder, given, {
      prompts: body.rows.map(({ key }) => key),
      options: body.columns.map(({ key }) => key),
    }),
  mark: ({ body }, answer) => shareRight(wanted(body), answer),
  rightAnswer: ({ body }) => {
    const pairs = wanted(body);
    return Object.keys(pairs).length > 0 ? { type: 'pairs', pairs } : null;
  },
};

function wanted({ rows }: MatrixBody): Record<string, string> {
  return Object.fromEntries(rows.flatMap(({ key, column }) => (column === null ? [] : [[key, column] as const])));
}
