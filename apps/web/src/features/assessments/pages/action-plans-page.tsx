import { IconTargetArrow } from '@tabler/icons-react';
import { listActionPlans, type ActionPlanItemDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useCursorList } from '../../../platform/cursor-list';
import { useLanguage } from '../../../platform/use-language';
import { useUrlState } from '../../../platform/use-url-state';
import type { Column } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { TextLink } from '../../../ui/text-link';
import { TwoLines } from '../../../ui/two-lines';
import { PlanStatus } from '../action-plan/plan-status';

const STATUSES = ['awaits-visa', 'awaits-validation', 'validated', 'visa-refused', 'sent-back'] as const;
const TO_CONFIRM = 'to-confirm';
const ALL = { status: 'all' };

/** Action plans of one's staff, of one's cohorts, or all: what waits, and what became of them. */
export default function ActionPlansPage() {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const [filters, setFilters] = useUrlState(ALL);
  const status = STATUSES.find((known) => known === filters.status);
  const toConfirm = filters.status === TO_CONFIRM ? 'true' : undefined;
  const list = useCursorList(['action-plans', filters, language], (cursor) =>
    listActionPlans({ status, toConfirm, cursor }),
  );
  const columns: Column<ActionPlanItemDto>[] = [
    {
      key: 'name',
      header: t('marking.person'),
      cell: ({ id, name }) => <TextLink href={`/action-plans/${id}`}>{name}</TextLink>,
    },
    { key: 'status', header: t('marking.status'), cell: ({ status: at }) => <PlanStatus status={at} /> },
    { key: 'provider', header: t('marking.provider'), cell: ({ providerName }) => providerName },
    { key: 'cohort', header: t('marking.cohort'), cell: ({ cohortName }) => cohortName },
    { key: 'when', header: t('marking.handedIn'), cell: ({ handedInAt }) => <DateText value={handedInAt} /> },
    {
      key: 'done',
      header: t('plans.done'),
      cell: ({ done, actions, toConfirm: waits }) => (
        <TwoLines under={waits && t('plans.confirmable')}>
          {done === null ? t('plans.notAsked') : t('plans.doneOf', { count: done, total: actions })}
        </TwoLines>
      ),
    },
  ];
  return (
    <Page title={t('plans.title')} lead={t('plans.lead')}>
      <FilterBar values={filters} defaults={ALL} onChange={setFilters}>
        <FilterSelect
          label={t('marking.status')}
          value={filters.status}
          options={[
            { value: 'all', label: t('marking.all') },
            ...STATUSES.map((value) => ({ value, label: t(`planStatus.${value}`) })),
            { value: TO_CONFIRM, label: t('plans.confirmable') },
          ]}
          onChange={(value) => setFilters({ status: value })}
        />
      </FilterBar>
      <ListTable
        list={list}
        caption={t('plans.title')}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={IconTargetArrow} title={t('plans.emptyTitle')}>
            {t('plans.emptyWhy')}
          </EmptyState>
        }
      />
    </Page>
  );
}
