import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { LessonBlockDto } from '@tamkin/api-client';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { offerUndo } from '../../../../platform/undo';
import { directionOf } from '../../../../platform/language';
import { insertedAt, newId } from '../desk/blocks';
import { writeIn } from '../write-in';
import type { BlockFieldsProps } from './block-fields';
import classes from './fields.module.css';
import { WordField } from './word-field';

const MOST_COLUMNS = 12;
const MOST_ROWS = 100;

export function TableFields(props: BlockFieldsProps) {
  const { block, language, wordsOnly, onChange } = props;
  const { t } = useTranslation('courses');
  const { columns = [], rows = [] } = block;
  const addColumn = (): void =>
    onChange({
      ...block,
      columns: [...columns, { id: newId(), text: '' }],
      rows: rows.map((row) => ({ ...row, cells: [...row.cells, ''] })),
    });
  const addRow = (): void => {
    const row = { id: newId(), cells: columns.map(() => '') };
    onChange({ ...block, rows: [...rows, row] });
    writeIn(rowAnchor(row.id));
  };
  return (
    <div className={classes.fields}>
      <WordField
        label={t('fieldsOf.tableCaption')}
        value={block.caption}
        language={language}
        onChange={(caption) => onChange({ ...block, caption })}
      />
      <Cells {...props} />
      {!wordsOnly && (
        <>
          <div className={classes.pair}>
            <Button
              variant="light"
              disabled={rows.length >= MOST_ROWS}
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={addRow}
            >
              {t('fieldsOf.addRow')}
            </Button>
            <Button
              variant="light"
              disabled={columns.length >= MOST_COLUMNS}
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={addColumn}
            >
              {t('fieldsOf.addColumn')}
            </Button>
          </div>
          <Checkbox
            label={t('fieldsOf.rowHeaders')}
            checked={block.rowHeaders ?? false}
            onChange={({ currentTarget }) => onChange({ ...block, rowHeaders: currentTarget.checked })}
          />
        </>
      )}
    </div>
  );
}

function Cells({ block, language, wordsOnly, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  const { columns = [], rows = [] } = block;
  const region = useId();
  const latest = useRef({ block, onChange });
  useEffect(() => {
    latest.current = { block, onChange };
  });
  /** Taken out, and offered to be put back into the table as it stands by then. */
  const takeOut = (removed: LessonBlockDto, said: string, putBack: (now: LessonBlockDto) => LessonBlockDto): void => {
    onChange(removed);
    const undo = (): void => latest.current.onChange(putBack(latest.current.block));
    offerUndo(said, undo, { beside: region, back: region });
  };
  const words = { lang: language, dir: directionOf(language), autosize: true, minRows: 1, maxLength: 2000 };
  return (
    <div
      id={region}
      className={classes.cells}
      dir={directionOf(language)}
      role="region"
      aria-label={t('block.table')}
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column.id}>
                <Textarea
                  {...words}
                  label={t('fieldsOf.columnHead', { number: at + 1 })}
                  value={column.text}
                  onChange={({ currentTarget }) => onChange(withHead(block, at, currentTarget.value))}
                />
                {!wordsOnly && columns.length > 1 && (
                  <ActionIcon
                    variant="subtle"
                    size="xl"
                    color="danger"
                    aria-label={t('fieldsOf.removeColumn', { number: at + 1 })}
                    onClick={() =>
                      takeOut(withoutColumn(block, at), t('fieldsOf.columnRemoved', { number: at + 1 }), (now) =>
                        withColumn(now, block, at),
                      )
                    }
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id} {...(wordsOnly ? {} : { id: rowAnchor(row.id) })}>
              {row.cells.map((cell, at) => (
                <td key={columns[at]?.id ?? at}>
                  <Textarea
                    {...words}
                    aria-label={t('fieldsOf.cell', { row: index + 1, column: at + 1 })}
                    value={cell}
                    onChange={({ currentTarget }) => onChange(withCell(block, index, at, currentTarget.value))}
                  />
                </td>
              ))}
              {!wordsOnly && (
                <td>
                  <ActionIcon
                    variant="subtle"
                    size="xl"
                    color="danger"
                    aria-label={t('fieldsOf.removeRow', { number: index + 1 })}
                    onClick={() =>
                      takeOut(
                        { ...block, rows: rows.filter(({ id }) => id !== row.id) },
                        t('fieldsOf.rowRemoved', { number: index + 1 }),
                        (now) => ({ ...now, rows: insertedAt(now.rows ?? [], index, row) }),
                      )
                    }
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function withHead(block: LessonBlockDto, at: number, text: string): LessonBlockDto {
  const columns = block.columns?.map((column, index) => (index === at ? { ...column, text } : column));
  return { ...block, ...(columns ? { columns } : {}) };
}

function withCell(block: LessonBlockDto, row: number, at: number, text: string): LessonBlockDto {
  const rows = block.rows?.map((each, index) =>
    index === row ? { ...each, cells: each.cells.map((cell, column) => (column === at ? text : cell)) } : each,
  );
  return { ...block, ...(rows ? { rows } : {}) };
}

function withoutColumn(block: LessonBlockDto, at: number): LessonBlockDto {
  const rest = <T,>(all: readonly T[]): T[] => all.filter((_, index) => index !== at);
  const rows = (block.rows ?? []).map((row) => ({ ...row, cells: rest(row.cells) }));
  return { ...block, columns: rest(block.columns ?? []), rows };
}

/** The column `at` of `before` back where it stood; rows that are new since then have nothing in it. */
function withColumn(now: LessonBlockDto, before: LessonBlockDto, at: number): LessonBlockDto {
  const column = before.columns?.[at];
  if (!column) return now;
  const cellOf = (id: string): string => before.rows?.find((row) => row.id === id)?.cells[at] ?? '';
  const rows = (now.rows ?? []).map((row) => ({ ...row, cells: insertedAt(row.cells, at, cellOf(row.id)) }));
  return { ...now, columns: insertedAt(now.columns ?? [], at, column), rows };
}

function rowAnchor(id: string): string {
  return `row-${id}`;
}
