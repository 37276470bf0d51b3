import { Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice';
import classes from './loaded.module.css';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** Shows a query: a quiet wait, the problem with "try again", or the data. Old data stays when a refresh fails. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const gone = query.error.status === 404;
    return <ProblemNotice problem={query.error} onRetry={gone ? undefined : () => void query.refetch()} />;
  }
  return <Waiting />;
}

/** Appears only when the wait is long enough to be noticed. */
export function Waiting() {
  const { t } = useTranslation('common');
  return (
    <div role="status" className={classes.waiting}>
      <Loader size="sm" aria-hidden />
      <span>{t('state.loading')}</span>
    </div>
  );
}
