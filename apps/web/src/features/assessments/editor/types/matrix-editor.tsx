import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { freeKey, keysOf, numbered, type BodyOf, type EditorType, type KeyEditorProps } from './editor-type';
import { KeyRows } from './key-rows';

type Matrix = BodyOf<'matrix'>;

/** Rows and columns, and the right column of each row unless it is a table of opinions. */
function MatrixKey({ body, words, onChange }: KeyEditorProps<Matrix>) {
  const { t } = useTranslation('assessments');
  const { rows, columns } = body;
  const taken = [...keysOf(rows), ...keysOf(columns)];
  const scored = rows.some(({ column }) => column !== null);
  const first = columns[0]?.key ?? null;
  const choices = columns.map(({ key }, place) => ({ value: key, label: `${place + 1}. ${words(key)}` }));
  const setColumns = (next: Matrix['columns']): void => {
    const known = keysOf(next);
    const kept = rows.map((row) =>
      row.column === null || known.includes(row.column) ? row : { ...row, column: known[0] ?? null },
    );
    onChange({ ...body, columns: next, rows: kept });
  };
  return (
    <>
      <Checkbox
        label={t('editor.scored')}
        description={t('editor.scoredHelp')}
        checked={scored}
        onChange={(event) => {
          const column = event.currentTarget.checked ? first : null;
          onChange({ ...body, rows: rows.map((row) => ({ ...row, column })) });
        }}
      />
      <KeyRows
        title={t('editor.columns')}
        items={columns}
        least={2}
        movable
        addLabel={t('editor.addColumn')}
        label={({ key }, place) => `${place + 1}. ${words(key)}`}
        row={(_, label) => <bdi>{label}</bdi>}
        onAdd={() => setColumns([...columns, { key: freeKey(taken, 'c') }])}
        onChange={setColumns}
      />
      <KeyRows
        title={t('editor.rows')}
        items={rows}
        least={2}
        movable
        addLabel={t('editor.addRow')}
        label={({ key }, place) => `${place + 1}. ${words(key)}`}
        row={(row, label) =>
          row.column === null ? (
            <bdi>{label}</bdi>
          ) : (
            <NativeSelect
              label={label}
              value={row.column}
              data={choices}
              onChange={({ currentTarget: { value } }) =>
                onChange({
                  ...body,
                  rows: rows.map((each) => (each.key === row.key ? { ...each, column: value } : each)),
                })
              }
            />
          )
        }
        onAdd={() =>
          onChange({ ...body, rows: [...rows, { key: freeKey(taken, 'r'), column: scored ? first : null }] })
        }
        onChange={(next) => onChange({ ...body, rows: next })}
      />
    </>
  );
}

export const matrixEditor: EditorType<Matrix> = {
  Key: MatrixKey,
  keyFirst: true,
  empty: () => ({
    type: 'matrix',
    rows: ['1', '2', '3'].map((number) => ({ key: `r${number}`, column: 'c1' })),
    columns: [{ key: 'c1' }, { key: 'c2' }],
  }),
  parts: ({ columns, rows }) => [...numbered('column', columns), ...numbered('row', rows)],
};
