import { useQuery } from '@tanstack/react-query';
import { TextInput } from '@mantine/core';
import { listCertificates, listRegisterChoices, type CertificateLineDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useCursorList } from '../../../platform/cursor-list';
import { useUrlState } from '../../../platform/use-url-state';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { SearchField } from '../../../ui/search-field';
import { TextLink } from '../../../ui/text-link';
import { TwoLines } from '../../../ui/two-lines';
import { CertificateStatus } from '../components/certificate-status';
import { HolderName, InBoth } from '../components/in-both';

const FILTERS = { search: '', courseId: '', providerId: '', kind: '', status: '', from: '', to: '', cohortId: '' };
const KINDS = ['achievement', 'participation'] as const;
const STATUSES = ['valid', 'issuing', 'superseded', 'revoked'] as const;

/** Every certificate ever released. */
export default function RegisterPage() {
  const { t } = useTranslation('certificates');
  const [filters, setFilters] = useUrlState(FILTERS);
  const { data: choices } = useQuery({ queryKey: ['register-choices'], queryFn: () => listRegisterChoices() });
  const list = useCursorList(
    ['certificates', filters],
    (cursor) => listCertificates(queryOf(filters, cursor)),
    ({ status }) => status === 'issuing',
  );
  const named = (items: readonly { id: string; name: string }[] = []) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page title={t('register.title')}>
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <SearchField
          label={t('register.search')}
          value={filters.search}
          onChange={(search) => setFilters({ search })}
        />
        <FilterSelect
          label={t('register.course')}
          value={filters.courseId}
          options={[{ value: '', label: t('register.all') }, ...named(choices?.courses)]}
          onChange={(courseId) => setFilters({ courseId })}
        />
        <FilterSelect
          label={t('register.provider')}
          value={filters.providerId}
          options={[{ value: '', label: t('register.all') }, ...named(choices?.providers)]}
          onChange={(providerId) => setFilters({ providerId })}
        />
        <FilterSelect
          label={t('register.kind')}
          value={filters.kind}
          options={[
            { value: '', label: t('register.all') },
            ...KINDS.map((value) => ({ value, label: t(`outcome.${value}`) })),
          ]}
          onChange={(kind) => setFilters({ kind })}
        />
        <FilterSelect
          label={t('register.status')}
          value={filters.status}
          options={[
            { value: '', label: t('register.all') },
            ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
          ]}
          onChange={(status) => setFilters({ status })}
        />
        <TextInput
          type="date"
          label={t('register.from')}
          value={filters.from}
          onChange={(event) => setFilters({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('register.to')}
          value={filters.to}
          onChange={(event) => setFilters({ to: event.currentTarget.value })}
        />
      </FilterBar>
      <ListTable
        list={list}
        caption={t('register.title')}
        rowKey={({ id }: CertificateLineDto) => id}
        columns={[
          {
            key: 'holder',
            header: t('register.holder'),
            cell: ({ id, holder, provider }) => (
              <TwoLines under={<InBoth text={provider} />}>
                <TextLink href={`/register/${id}`}>
                  <HolderName name={holder} />
                </TextLink>
              </TwoLines>
            ),
          },
          {
            key: 'serial',
            header: t('register.serial'),
            cell: ({ serial }) => (
              <bdi dir="ltr" className="tk-one-line">
                {serial}
              </bdi>
            ),
          },
          { key: 'course', header: t('register.course'), cell: ({ course }) => <InBoth text={course} /> },
          { key: 'kind', header: t('register.kind'), cell: ({ kind }) => t(`outcome.${kind}`) },
          {
            key: 'released',
            header: t('register.released'),
            cell: ({ releasedAt }) => <DateText value={releasedAt} />,
          },
          { key: 'status', header: t('register.status'), cell: ({ status }) => <CertificateStatus status={status} /> },
        ]}
        empty={<EmptyState title={t('register.emptyTitle')}>{t('register.emptyWhy')}</EmptyState>}
      />
    </Page>
  );
}

type Query = NonNullable<Parameters<typeof listCertificates>[0]>;

/** Only what is asked for. */
function queryOf(
  { search, courseId, providerId, cohortId, kind, status, from, to }: typeof FILTERS,
  cursor?: string,
): Query {
  const knownKind = KINDS.find((known) => known === kind);
  const knownStatus = STATUSES.find((known) => known === status);
  return {
    ...(search ? { search } : {}),
    ...(courseId ? { courseId } : {}),
    ...(providerId ? { providerId } : {}),
    ...(cohortId ? { cohortId } : {}),
    ...(knownKind ? { kind: knownKind } : {}),
    ...(knownStatus ? { status: knownStatus } : {}),
    ...(from ? { $from: from } : {}),
    ...(to ? { to } : {}),
    ...(cursor ? { cursor } : {}),
  };
}
