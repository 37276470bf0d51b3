import { Button } from '@mantine/core';
import { useQuery, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../platform/format/use-format';
import { Waiting } from './loaded';
import { ProblemNotice } from './problem-notice';
import { ProgressBar } from './progress-bar';
import { StatusBadge } from './status-badge';
import classes from './job-progress.module.css';

/** Long work on the server, as the API tells it. */
export interface Job {
  status: 'waiting' | 'running' | 'done' | 'failed';
  done: number;
  /** 0 while the amount of work is not known. */
  total: number;
  resultUrl: string | null;
}

const POLL_MS = 1_500;

interface JobProgressProps {
  /** What is being made: "Export of 184 people". */
  label: string;
  queryKey: QueryKey;
  load: () => Promise<Job>;
  /** Where the result will be found later, when not here. */
  place?: string;
  onDone?: (job: Job) => void;
}

/** Follows long work until its end. It can be left: coming back shows where it is. */
export function JobProgress({ label, queryKey, load, place, onDone }: JobProgressProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const finished = useRef(false);
  const query = useQuery({
    queryKey,
    queryFn: load,
    refetchInterval: ({ state }) =>
      state.data?.status === 'done' || state.data?.status === 'failed' ? false : POLL_MS,
  });
  const job = query.data;
  useEffect(() => {
    if (job?.status !== 'done' || finished.current) return;
    finished.current = true;
    onDone?.(job);
  }, [job, onDone]);
  if (query.isError && !job) return <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />;
  if (!job) return <Waiting />;
  const over = job.status === 'done' || job.status === 'failed';
  const words =
    job.total > 0
      ? t('job.running', { done: format.number(job.done), total: format.number(job.total) })
      : t('job.waiting');
  return (
    <div className={classes.job}>
      <p className={classes.label}>{label}</p>
      {!over && <ProgressBar label={label} done={job.done} total={job.total} words={words} />}
      {!over && <p className={classes.hint}>{place ?? t('job.leave')}</p>}
      {job.status === 'done' && <StatusBadge tone="success" label={t('job.done')} />}
      {job.status === 'failed' && <StatusBadge tone="danger" label={t('job.failed')} />}
      {job.status === 'done' && job.resultUrl !== null && (
        <Button component="a" href={job.resultUrl} mt="sm">
          {t('job.open')}
        </Button>
      )}
    </div>
  );
}
