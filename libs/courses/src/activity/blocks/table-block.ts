import type { BlockRule, Words } from './block-rule';
import { plain, uniqueParts } from './block-words';

export interface TableBlock {
  readonly id: string;
  readonly type: 'table';
  readonly caption: string;
  /** The first cell of each row names the row. */
  readonly rowHeaders: boolean;
  readonly columns: readonly { readonly id: string; readonly text: string }[];
  /** `cells` in the order of `columns`, one for each. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}

export const tableRules: BlockRule<TableBlock> = {
  read({ id, caption, rowHeaders = false, columns: given, rows }) {
    const columns = uniqueParts(given).map(({ id, text }) => ({ id, text: plain(text) }));
    const said = plain(caption);
    if (columns.length === 0 && said === '') return null;
    const kept = uniqueParts(rows).map(({ id, cells = [] }) => ({
      id,
      cells: columns.map((_, index) => plain(cells[index])),
    }));
    return { id, type: 'table', caption: said, rowHeaders, columns, rows: kept };
  },
  words({ caption, columns, rows }) {
    const words: Record<string, string> = { caption };
    for (const column of columns) words[`column.${column.id}`] = column.text;
    for (const row of rows) row.cells.forEach((cell, index) => (words[`${row.id}.${columns[index]?.id}`] = cell));
    return words;
  },
  withWords: (block, words: Words) => ({
    ...block,
    caption: words['caption'] ?? '',
    columns: block.columns.map(({ id }) => ({ id, text: words[`column.${id}`] ?? '' })),
    rows: block.rows.map((row) => ({
      ...row,
      cells: block.columns.map((column) => words[`${row.id}.${column.id}`] ?? ''),
    })),
  }),
  isComplete: ({ columns, rows }) => columns.length > 0 && columns.every(({ text }) => text !== '') && rows.length > 0,
};
