import { type listSubmissions, type SubmissionListItemDto } from '@tamkin/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CursorList } from '../../../platform/cursor-list';
import type { Column } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { FilterSelect } from '../../../ui/filter-select';
import { ListTable } from '../../../ui/list-table';
import { TextLink } from '../../../ui/text-link';
import { SubmissionStatus } from './submission-status';

type Status = NonNullable<Parameters<typeof listSubmissions>[0]>['status'];

const STATUSES = ['handed-in', 'sent-back', 'accepted'] as const;

/** What the queue shows at first: work that waits for the trainer. */
export const WAITING = { status: 'handed-in' };

/** The status to ask the server for; none for "all". */
export function statusOf({ status }: typeof WAITING): Status {
  return STATUSES.find((known) => known === status);
}

export function StatusFilter({ value, onChange }: { value: string; onChange: (status: string) => void }) {
  const { t } = useTranslation('assessments');
  return (
    <FilterSelect
      label={t('marking.status')}
      value={value}
      options={[
        ...STATUSES.map((status) => ({ value: status, label: t(`submission.${status}`) })),
        { value: 'all', label: t('marking.all') },
      ]}
      onChange={onChange}
    />
  );
}

interface SubmissionTableProps {
  list: CursorList<SubmissionListItemDto>;
  empty: ReactNode;
  /** Names the cohort of each row; for lists over several. */
  withCohort?: boolean;
}

export function SubmissionTable({ list, empty, withCohort = false }: SubmissionTableProps) {
  const { t } = useTranslation('assessments');
  const columns: Column<SubmissionListItemDto>[] = [
    {
      key: 'name',
      header: t('marking.person'),
      cell: ({ id, name }) => <TextLink href={`/marking/${id}`}>{name}</TextLink>,
    },
    { key: 'work', header: t('marking.work'), cell: ({ activityTitle }) => activityTitle },
    { key: 'provider', header: t('marking.provider'), cell: ({ providerName }) => providerName },
    ...(withCohort ? [{ key: 'cohort', header: t('marking.cohort'), cell: cohortOf }] : []),
    { key: 'when', header: t('marking.handedIn'), cell: ({ handedInAt }) => <DateText value={handedInAt} /> },
    { key: 'status', header: t('marking.status'), cell: ({ status }) => <SubmissionStatus status={status} /> },
  ];
  return <ListTable list={list} caption={t('marking.title')} columns={columns} rowKey={({ id }) => id} empty={empty} />;
}

function cohortOf({ cohortName }: SubmissionListItemDto): string {
  return cohortName;
}
