import { IconChecklist } from '@tabler/icons-react';
import { listCohorts, listMarkingQueue, type MarkingQueueDto } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCursorList } from '../../../platform/cursor-list';
import { useLanguage } from '../../../platform/use-language';
import { useUrlState } from '../../../platform/use-url-state';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { LinkButton } from '../../../ui/link-button';
import { Page } from '../../../ui/page';
import { addressOf, EVERYTHING } from '../marking/queue-address';
import { QueueTable } from '../marking/queue-table';

const KINDS = ['submission', 'action-plan'] as const;

/** Everything that waits for a trainer in all own cohorts, longest waiting first. */
export default function MarkingPage() {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const [filters, setFilters] = useUrlState(EVERYTHING);
  const kind = KINDS.find((known) => known === filters.kind);
  const list = useCursorList(['marking-queue', filters, language], (cursor): Promise<MarkingQueueDto> =>
    listMarkingQueue({
      cohortId: filters.cohort || undefined,
      activityId: filters.activity || undefined,
      kind,
      cursor,
    }),
  );
  const cohorts = useQuery({
    queryKey: ['cohorts', 'mine'],
    queryFn: () => listCohorts({ status: 'open', limit: 100 }),
  });
  const first = list.items[0];
  return (
    <Page
      title={t('marking.title')}
      lead={t('marking.lead')}
      action={
        <>
          {first && <LinkButton href={addressOf(first, filters)}>{t('marking.begin')}</LinkButton>}
          <LinkButton href="/marking/tests" variant="default">
            {t('testMarking.title')}
          </LinkButton>
        </>
      }
    >
      <FilterBar values={filters} defaults={EVERYTHING} onChange={setFilters}>
        <FilterSelect
          label={t('marking.cohort')}
          value={filters.cohort}
          options={[
            { value: '', label: t('marking.all') },
            ...(cohorts.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(cohort) => setFilters({ cohort })}
        />
        <FilterSelect
          label={t('marking.work')}
          value={filters.kind}
          options={[
            { value: '', label: t('marking.all') },
            ...KINDS.map((value) => ({ value, label: t(`queueKind.${value}`) })),
          ]}
          onChange={(value) => setFilters({ kind: value })}
        />
      </FilterBar>
      <QueueTable
        list={list}
        filters={filters}
        empty={
          <EmptyState icon={IconChecklist} title={t('marking.emptyTitle')}>
            {t('marking.emptyWhy')}
          </EmptyState>
        }
      />
    </Page>
  );
}
