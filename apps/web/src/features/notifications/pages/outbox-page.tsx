import type { MessageDto } from '@tamkin/api-client';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../../platform/use-url-state';
import { Bidi } from '../../../ui/bidi';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { SearchField } from '../../../ui/search-field';
import { TextLink } from '../../../ui/text-link';
import { MESSAGE_STATUSES, useOutbox } from '../api/use-outbox';
import { MessageStatus } from '../components/message-status';

const FILTERS = { q: '', status: '', occasion: '' };
const OCCASIONS = [
  'enrolled',
  'not-started',
  'idle',
  'session-7',
  'session-1',
  'result',
  'attempt-granted',
  'mark',
  'peer-review',
  'peer-review-due',
  'plan-decided',
  'plan-six-weeks',
  'plan-six-months',
  'certificate-ready',
  'weekly-digest',
] as const;

/** Every message the product has written: to whom, why, and what became of it. */
export default function OutboxPage() {
  const { t } = useTranslation('notifications');
  const [filters, setFilters] = useUrlState(FILTERS);
  const list = useOutbox(filters);
  const all = { value: '', label: t('outbox.all') };
  const filtered = filters.q !== '' || filters.status !== '' || filters.occasion !== '';
  return (
    <Page title={t('outbox.title')} lead={t('outbox.lead')}>
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <SearchField label={t('outbox.person')} value={filters.q} onChange={(q) => setFilters({ q })} />
        <FilterSelect
          label={t('outbox.status')}
          value={filters.status}
          options={[all, ...MESSAGE_STATUSES.map((value) => ({ value, label: t(`outbox.statuses.${value}`) }))]}
          onChange={(status) => setFilters({ status })}
        />
        <FilterSelect
          label={t('outbox.occasion')}
          value={filters.occasion}
          options={[all, ...OCCASIONS.map((value) => ({ value, label: t(`occasions.${value}`) }))]}
          onChange={(occasion) => setFilters({ occasion })}
        />
      </FilterBar>
      <ListTable
        list={list}
        caption={t('outbox.title')}
        columns={[
          { key: 'subject', header: t('outbox.subject'), cell: (message) => <Subject {...message} /> },
          {
            key: 'person',
            header: t('outbox.person'),
            cell: ({ personName }) => <Bidi>{personName ?? t('outbox.nobody')}</Bidi>,
          },
          { key: 'occasion', header: t('outbox.occasion'), cell: ({ occasion }) => t(`occasions.${occasion}`) },
          { key: 'status', header: t('outbox.status'), cell: ({ status }) => <MessageStatus status={status} /> },
          { key: 'created', header: t('outbox.created'), cell: ({ createdAt }) => <DateText value={createdAt} /> },
        ]}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={IconMail} title={filtered ? t('outbox.noneTitle') : t('outbox.emptyTitle')}>
            {filtered ? t('outbox.noneWhy') : t('outbox.emptyWhy')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function Subject({ id, subject, language }: MessageDto) {
  return (
    <TextLink quiet href={`/outbox/${id}`}>
      <Bidi lang={language}>{subject}</Bidi>
    </TextLink>
  );
}
