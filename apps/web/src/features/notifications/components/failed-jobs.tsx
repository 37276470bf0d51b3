import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { DataTable } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useFailedJobs, useRetryJob } from '../api/use-health';

/** Jobs that used up their tries, each with a second chance. */
export function FailedJobs() {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const retry = useRetryJob();
  return (
    <Loaded query={useFailedJobs()}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={IconCircleCheck} title={t('jobs.emptyTitle')}>
            {t('jobs.emptyWhy')}
          </EmptyState>
        ) : (
          <>
            {retry.error && <ProblemNotice problem={retry.error} />}
            <DataTable
              caption={t('health.failedJobs')}
              columns={[
                { key: 'name', header: t('jobs.name'), cell: ({ name }) => <Bidi dir="ltr">{name}</Bidi> },
                { key: 'lane', header: t('health.lane'), cell: ({ lane }) => t(`lanes.${lane}`) },
                { key: 'reason', header: t('jobs.reason'), cell: ({ reason }) => <Bidi dir="ltr">{reason}</Bidi> },
                {
                  key: 'failed',
                  header: t('jobs.failedAt'),
                  cell: ({ failedAt }) => (failedAt === null ? '–' : <DateText value={failedAt} />),
                },
                {
                  key: 'attempts',
                  header: t('jobs.attempts'),
                  numeric: true,
                  cell: (job) => format.number(job.attempts),
                },
                {
                  key: 'retry',
                  header: t('jobs.retry'),
                  cell: ({ lane, id, name }) => (
                    <Button
                      variant="default"
                      aria-label={t('jobs.retryOf', { name })}
                      loading={retry.isPending && retry.variables.id === id}
                      onClick={() => retry.mutate({ lane, id })}
                    >
                      {t('jobs.retry')}
                    </Button>
                  ),
                },
              ]}
              rows={items}
              rowKey={({ lane, id }) => `${lane} ${id}`}
            />
          </>
        )
      }
    </Loaded>
  );
}
