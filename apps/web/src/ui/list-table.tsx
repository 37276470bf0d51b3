import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CursorList } from '../platform/cursor-list';
import { DataTable, type Column, type Sort } from './data-table';
import { Waiting } from './loaded';
import { ProblemNotice } from './problem-notice';
import classes from './list-table.module.css';

interface ListTableProps<Row> {
  list: CursorList<Row>;
  caption: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  /** An EmptyState: what belongs here and how it fills. */
  empty: ReactNode;
}

/** A table over a list that comes page after page: waiting, problem, empty, rows, "show more". */
export function ListTable<Row>({ list, empty, ...table }: ListTableProps<Row>) {
  const { t } = useTranslation('common');
  if (list.problem && list.items.length === 0) return <ProblemNotice problem={list.problem} onRetry={list.retry} />;
  if (list.isLoading) return <Waiting />;
  if (list.items.length === 0) return empty;
  return (
    <>
      <DataTable {...table} rows={list.items} />
      <div className={`${classes.foot} tk-no-print`}>
        <span role="status" className={classes.count}>
          {t('table.shown', { count: list.items.length })}
        </span>
        {list.hasMore && (
          <Button variant="default" loading={list.isLoadingMore} onClick={list.showMore}>
            {t('actions.showMore')}
          </Button>
        )}
      </div>
    </>
  );
}
