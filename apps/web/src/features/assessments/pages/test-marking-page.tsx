import { IconChecklist } from '@tabler/icons-react';
import { listAttemptsToMark, type AttemptToMarkDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useCursorList } from '../../../platform/cursor-list';
import { useLanguage } from '../../../platform/use-language';
import type { Column } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { TextLink } from '../../../ui/text-link';

/** Tests with answers that a person must mark, longest waiting first. */
export default function TestMarkingPage() {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const list = useCursorList(['attempts-to-mark', language], (cursor) => listAttemptsToMark({ cursor }));
  const columns: Column<AttemptToMarkDto>[] = [
    {
      key: 'name',
      header: t('marking.person'),
      cell: ({ attemptId, name }) => <TextLink href={`/marking/tests/${attemptId}`}>{name}</TextLink>,
    },
    { key: 'work', header: t('testMarking.test'), cell: ({ activityTitle }) => activityTitle },
    { key: 'provider', header: t('marking.provider'), cell: ({ providerName }) => providerName },
    { key: 'cohort', header: t('marking.cohort'), cell: ({ cohortName }) => cohortName },
    { key: 'when', header: t('marking.handedIn'), cell: ({ handedInAt }) => <DateText value={handedInAt} /> },
    { key: 'count', header: t('testMarking.answers'), numeric: true, cell: ({ unmarked }) => unmarked },
  ];
  return (
    <Page
      title={t('testMarking.title')}
      lead={t('testMarking.lead')}
      back={{ href: '/marking', label: t('marking.title') }}
    >
      <ListTable
        list={list}
        caption={t('testMarking.title')}
        columns={columns}
        rowKey={({ attemptId }) => attemptId}
        empty={
          <EmptyState icon={IconChecklist} title={t('marking.emptyTitle')}>
            {t('testMarking.emptyWhy')}
          </EmptyState>
        }
      />
    </Page>
  );
}
