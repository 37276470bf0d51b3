import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollFrame } from './scroll-frame';
import classes from './data-table.module.css';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers are aligned on their last digit. */
  numeric?: boolean;
  sortable?: boolean;
  /** What can be done with the row: on a phone a full-width button without a label beside it. */
  action?: boolean;
  /** Ticks the row: stands before its name, on a phone too. */
  ticks?: boolean;
}

export interface Sort {
  /** Column key, with a leading "-" for the other direction: "name", "-name". The same text goes in the address. */
  value: string;
  onChange: (value: string) => void;
}

interface DataTableProps<Row> {
  /** Says what the table lists; read first by screen readers. */
  caption: string;
  /** Shows the caption; hidden when the heading above says the same. */
  captionShown?: boolean;
  /** The first column that does not tick the row names it: it heads the card on a phone. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
}

/** A plain table; under 600 px each row becomes a card with its labels. */
export function DataTable<Row>({ caption, captionShown = false, columns, rows, rowKey, sort }: DataTableProps<Row>) {
  const heading = columns.find(({ ticks }) => !ticks);
  return (
    <ScrollFrame label={caption} className={classes.frame}>
      <table className={classes.table} role="table">
        <caption className={captionShown ? classes.caption : classes.hiddenCaption}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} heading={column === heading} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function BodyCell<Row>({ column, row, heading }: { column: Column<Row>; row: Row; heading: boolean }) {
  if (heading) {
    return (
      <th scope="row" role="rowheader" className={classes.rowHeading}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td
      role="cell"
      data-label={column.header}
      data-numeric={column.numeric || undefined}
      data-action={column.action || undefined}
      data-ticks={column.ticks || undefined}
    >
      <span className={classes.value}>{column.cell(row)}</span>
    </td>
  );
}

function HeaderCell<Row>({ column, sort }: { column: Column<Row>; sort: Sort | undefined }) {
  const { t } = useTranslation('common');
  if (!sort || !column.sortable) {
    return (
      <th scope="col" role="columnheader" data-numeric={column.numeric || undefined}>
        {column.header}
      </th>
    );
  }
  const up = sort.value === column.key;
  const down = sort.value === `-${column.key}`;
  const Icon = up ? IconArrowUp : down ? IconArrowDown : IconArrowsSort;
  return (
    <th
      scope="col"
      role="columnheader"
      data-numeric={column.numeric || undefined}
      aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}
    >
      <button
        type="button"
        className={classes.sort}
        title={t('table.sortBy', { column: column.header })}
        onClick={() => sort.onChange(up ? `-${column.key}` : column.key)}
      >
        {column.header}
        <Icon size={16} aria-hidden />
      </button>
    </th>
  );
}
