import { Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UNREACHABLE, type ApiProblem } from '../platform/api-problem';
import { useConnection } from '../platform/connection';
import { ProblemNotice } from './problem-notice';
import classes from './loaded.module.css';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/**
 * Shows a query: a quiet wait, the problem with "try again", or the data. Old data stays when a refresh fails; what could not be
 * reached is asked for again when the connection is back.
 */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <NotLoaded problem={query.error} refetch={query.refetch} />;
  return <Waiting />;
}

function NotLoaded({ problem, refetch }: { problem: ApiProblem; refetch: () => unknown }) {
  const { online } = useConnection();
  const isBack = online && problem.code === UNREACHABLE;
  useEffect(() => {
    if (isBack) refetch();
  }, [isBack, refetch]);
  const isGone = problem.status === 404;
  return <ProblemNotice problem={problem} onRetry={isGone ? undefined : () => void refetch()} />;
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
