import { IconChecklist } from '@tabler/icons-react';
import { listCohorts, listMarkingQueue, type CohortSummaryDto, type MarkingQueueDto } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCursorList } from '../../../platform/cursor-list';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { useUrlState } from '../../../platform/use-url-state';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { LinkButton } from '../../../ui/link-button';
import { Page } from '../../../ui/page';
import { addressOf, askedOf, EVERYTHING, QUEUE_KINDS } from '../marking/queue-address';
import { QueueTable } from '../marking/queue-table';

/** Everything that waits for a trainer in all own cohorts, longest waiting first. */
export default function MarkingPage() {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const format = useFormat();
  const [filters, setFilters] = useUrlState(EVERYTHING);
  const list = useCursorList(['marking-queue', filters, language], (cursor): Promise<MarkingQueueDto> =>
    listMarkingQueue({ ...askedOf(filters), cursor }),
  );
  const counts = useQuery({
    queryKey: ['marking-queue', 'counts', filters.cohort, filters.course],
    queryFn: () => listMarkingQueue({ ...askedOf({ ...filters, kind: '' }), limit: 1 }),
  });
  const cohorts = useQuery({
    queryKey: ['cohorts', 'mine'],
    queryFn: () => listCohorts({ limit: 100 }),
  });
  const first = list.items[0];
  const kindLabel = (kind: (typeof QUEUE_KINDS)[number]): string => {
    const count = counts.data?.counts[kind];
    return count === undefined ? t(`queueKind.${kind}`) : `${t(`queueKind.${kind}`)} (${format.number(count)})`;
  };
  return (
    <Page
      title={t('marking.title')}
      lead={t('marking.lead')}
      action={first && <LinkButton href={addressOf(first, filters)}>{t('marking.begin')}</LinkButton>}
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
          label={t('marking.course')}
          value={filters.course}
          options={[{ value: '', label: t('marking.all') }, ...coursesOf(cohorts.data?.items ?? [])]}
          onChange={(course) => setFilters({ course })}
        />
        <FilterSelect
          label={t('marking.work')}
          value={filters.kind}
          options={[
            { value: '', label: t('marking.all') },
            ...QUEUE_KINDS.map((value) => ({ value, label: kindLabel(value) })),
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

/** The courses of these cohorts, each once. */
function coursesOf(cohorts: readonly CohortSummaryDto[]): { value: string; label: string }[] {
  const titles = new Map(cohorts.map(({ courseId, courseTitle }) => [courseId, courseTitle]));
  return [...titles].map(([value, label]) => ({ value, label }));
}
