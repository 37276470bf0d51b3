import type { WaitingItemDto } from '@tamkin/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CursorList } from '../../../platform/cursor-list';
import type { Column } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { ListTable } from '../../../ui/list-table';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { TwoLines } from '../../../ui/two-lines';
import { addressOf, type EVERYTHING } from './queue-address';

interface QueueTableProps {
  list: CursorList<WaitingItemDto>;
  filters: typeof EVERYTHING;
  empty: ReactNode;
}

/** What waits to be marked, each with the step that waits. */
export function QueueTable({ list, filters, empty }: QueueTableProps) {
  const { t } = useTranslation('assessments');
  const columns: Column<WaitingItemDto>[] = [
    {
      key: 'name',
      header: t('marking.person'),
      cell: (item) => (
        <TwoLines under={<bdi>{item.providerName}</bdi>}>
          <TextLink href={addressOf(item, filters)}>
            {item.name ?? t('marking.learnerNumber', { number: item.learnerNumber })}
          </TextLink>
        </TwoLines>
      ),
    },
    {
      key: 'work',
      header: t('marking.work'),
      cell: ({ activityTitle, cohortName }) => (
        <TwoLines under={<bdi>{cohortName}</bdi>}>
          <bdi>{activityTitle}</bdi>
        </TwoLines>
      ),
    },
    {
      key: 'stage',
      header: t('marking.step'),
      cell: ({ stage, late }) => (
        <>
          <StatusBadge tone="info" label={t(`stage.${stage}`)} />{' '}
          {late && <StatusBadge tone="warning" label={t('assignment.late')} />}
        </>
      ),
    },
    { key: 'since', header: t('marking.waitsSince'), cell: ({ waitingSince }) => <DateText value={waitingSince} /> },
  ];
  return <ListTable list={list} caption={t('marking.title')} columns={columns} rowKey={({ id }) => id} empty={empty} />;
}
