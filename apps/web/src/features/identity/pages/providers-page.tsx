import { IconBuildingCommunity } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../../../platform/current-user';
import { PROVIDER_TYPES } from '../../../platform/provider-types';
import { useUrlState } from '../../../platform/use-url-state';
import { Bidi } from '../../../ui/bidi';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { LinkButton } from '../../../ui/link-button';
import { ListTable } from '../../../ui/list-table';
import { NumberLink } from '../../../ui/number-link';
import { Page } from '../../../ui/page';
import { SearchField } from '../../../ui/search-field';
import { TextLink } from '../../../ui/text-link';
import { PROVIDER_FILTERS, useProviders, useTerritory } from '../api/use-providers';

/** The organisations whose staff are trained. */
export default function ProvidersPage() {
  const { t } = useTranslation('people');
  const administers = useHasRole('administrator');
  const seesPeople = useHasRole('reviewer') || administers;
  const [filters, setFilters] = useUrlState(PROVIDER_FILTERS);
  const list = useProviders(filters);
  return (
    <Page
      title={t('providers.title')}
      action={administers && <LinkButton href="/providers/new">{t('providers.add')}</LinkButton>}
    >
      <ProviderFilters filters={filters} onChange={setFilters} />
      <ListTable
        list={list}
        caption={t('providers.title')}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('providers.name'),
            cell: ({ id, displayName }) => (
              <TextLink quiet href={`/providers/${id}`}>
                <Bidi>{displayName}</Bidi>
              </TextLink>
            ),
          },
          { key: 'type', header: t('providers.type'), cell: ({ type }) => t(`providerType.${type}`) },
          {
            key: 'place',
            header: t('providers.place'),
            cell: ({ regionName, provinceName }) => <Bidi>{`${provinceName} · ${regionName}`}</Bidi>,
          },
          {
            key: 'branches',
            header: t('providers.branches'),
            numeric: true,
            cell: ({ id, branches }) => <NumberLink value={branches} label="" href={`/providers/${id}`} />,
          },
          {
            key: 'staff',
            header: t('providers.staff'),
            numeric: true,
            cell: ({ id, staff }) => (
              <NumberLink value={staff} label="" href={seesPeople ? `/people?providerId=${id}` : undefined} />
            ),
          },
        ]}
        empty={
          <EmptyState icon={IconBuildingCommunity} title={t('providers.emptyTitle')}>
            {t('providers.emptyWhy')}
          </EmptyState>
        }
      />
    </Page>
  );
}

interface ProviderFiltersProps {
  filters: typeof PROVIDER_FILTERS;
  onChange: (change: Partial<typeof PROVIDER_FILTERS>) => void;
}

function ProviderFilters({ filters, onChange }: ProviderFiltersProps) {
  const { t } = useTranslation('people');
  const regions = useTerritory();
  const all = { value: '', label: t('list.all') };
  return (
    <FilterBar values={filters} defaults={PROVIDER_FILTERS} onChange={onChange}>
      <SearchField value={filters.q} onChange={(q) => onChange({ q })} />
      <FilterSelect
        label={t('providers.type')}
        value={filters.type}
        options={[all, ...PROVIDER_TYPES.map((value) => ({ value, label: t(`providerType.${value}`) }))]}
        onChange={(type) => onChange({ type })}
      />
      <FilterSelect
        label={t('providers.region')}
        value={filters.regionCode}
        options={[all, ...(regions.data ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
        onChange={(regionCode) => onChange({ regionCode })}
      />
      <FilterSelect
        label={t('providers.state')}
        value={filters.archived}
        options={[
          { value: '', label: t('providers.atWork') },
          { value: 'yes', label: t('providers.archived') },
        ]}
        onChange={(archived) => onChange({ archived })}
      />
    </FilterBar>
  );
}
