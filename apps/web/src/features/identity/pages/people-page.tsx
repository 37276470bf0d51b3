import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../../../platform/current-user';
import { useUrlState } from '../../../platform/use-url-state';
import { Bidi } from '../../../ui/bidi';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { LinkButton } from '../../../ui/link-button';
import { ListTable } from '../../../ui/list-table';
import { Names } from '../../../ui/names';
import { Page } from '../../../ui/page';
import { Phone } from '../../../ui/phone';
import { SearchField } from '../../../ui/search-field';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { PEOPLE_FILTERS, usePeople } from '../api/use-people';
import { useProviderChoices } from '../api/use-providers';
import classes from '../components/people.module.css';
import { ACCESS_STATES, ACCESS_TONES, POSITION_FAMILIES, ROLES } from '../components/person-words';

/** Everybody the reader may see: all for the administrator and the reviewer, own staff for a focal point. */
export default function PeoplePage() {
  const { t } = useTranslation('people');
  const { active } = usePresence();
  const [filters, setFilters] = useUrlState(PEOPLE_FILTERS);
  const list = usePeople(filters);
  const manages = active.role !== 'reviewer';
  const filtered = Object.values(filters).some(Boolean);
  return (
    <Page
      title={active.role === 'focal-point' ? t('list.ownTitle') : t('list.title')}
      lead={active.role === 'focal-point' && active.providerName ? <Bidi>{active.providerName}</Bidi> : undefined}
      action={manages && <LinkButton href="/people/new">{t('list.add')}</LinkButton>}
    >
      {manages && (
        <p className={classes.links}>
          <TextLink href="/people/imports">{t('list.import')}</TextLink>
          {active.role === 'administrator' && <TextLink href="/people/duplicates">{t('list.duplicates')}</TextLink>}
        </p>
      )}
      <PeopleFilters filters={filters} onChange={setFilters} withProvider={active.role !== 'focal-point'} />
      <ListTable
        list={list}
        caption={t('list.title')}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('list.name'),
            cell: ({ id, names }) => (
              <TextLink quiet href={`/people/${id}`}>
                <Names names={names} />
              </TextLink>
            ),
          },
          {
            key: 'place',
            header: t('list.place'),
            cell: ({ memberships }) => (
              <span className={classes.stack}>
                {memberships.map(({ id, providerName, branchName }) => (
                  <Bidi key={id}>{branchName === null ? providerName : `${providerName} · ${branchName}`}</Bidi>
                ))}
                {memberships.length === 0 && '–'}
              </span>
            ),
          },
          {
            key: 'contact',
            header: t('list.contact'),
            cell: ({ phone, email, userName }) =>
              phone ? <Phone e164={phone} /> : <Bidi dir="ltr">{email ?? userName ?? '–'}</Bidi>,
          },
          {
            key: 'access',
            header: t('list.access'),
            cell: ({ access }) => <StatusBadge tone={ACCESS_TONES[access]} label={t(`access.${access}`)} />,
          },
        ]}
        empty={
          <EmptyState
            icon={IconUsers}
            title={filtered ? t('list.noneFound') : t('list.emptyTitle')}
            action={manages && !filtered && <LinkButton href="/people/imports">{t('list.import')}</LinkButton>}
          >
            {filtered ? t('list.noneFoundWhy') : t('list.emptyWhy')}
          </EmptyState>
        }
      />
    </Page>
  );
}

interface PeopleFiltersProps {
  filters: typeof PEOPLE_FILTERS;
  onChange: (change: Partial<typeof PEOPLE_FILTERS>) => void;
  withProvider: boolean;
}

function PeopleFilters({ filters, onChange, withProvider }: PeopleFiltersProps) {
  const { t } = useTranslation('people');
  const providers = useProviderChoices();
  const all = { value: '', label: t('list.all') };
  return (
    <FilterBar values={filters} defaults={PEOPLE_FILTERS} onChange={onChange}>
      <SearchField value={filters.q} onChange={(q) => onChange({ q })} placeholder={t('list.searchHelp')} />
      {withProvider && (
        <FilterSelect
          label={t('list.provider')}
          value={filters.providerId}
          options={[all, ...(providers.data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))]}
          onChange={(providerId) => onChange({ providerId })}
        />
      )}
      <FilterSelect
        label={t('list.position')}
        value={filters.positionFamily}
        options={[all, ...POSITION_FAMILIES.map((value) => ({ value, label: t(`position.${value}`) }))]}
        onChange={(positionFamily) => onChange({ positionFamily })}
      />
      {withProvider && (
        <FilterSelect
          label={t('list.role')}
          value={filters.role}
          options={[all, ...ROLES.map((value) => ({ value, label: t(`common:roles.${value}`) }))]}
          onChange={(role) => onChange({ role })}
        />
      )}
      <FilterSelect
        label={t('list.access')}
        value={filters.access}
        options={[all, ...ACCESS_STATES.map((value) => ({ value, label: t(`access.${value}`) }))]}
        onChange={(access) => onChange({ access })}
      />
    </FilterBar>
  );
}
