import { TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { AuditEntryDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../../platform/use-url-state';
import { Bidi } from '../../../ui/bidi';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { TextLink } from '../../../ui/text-link';
import { TwoLines } from '../../../ui/two-lines';
import { AUDIT_FILTERS, useAudit } from '../api/use-audit';
import { ACTION_FAMILIES } from './action-families';

/** Who did what and when, newest first. */
export default function AuditPage() {
  const { t } = useTranslation('audit');
  const [filters, setFilters] = useUrlState(AUDIT_FILTERS);
  const list = useAudit(filters);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <FilterBar values={filters} defaults={AUDIT_FILTERS} onChange={setFilters}>
        <FilterSelect
          label={t('what')}
          value={filters.action}
          options={[
            { value: '', label: t('everything') },
            ...ACTION_FAMILIES.map((value) => ({ value, label: t(`family.${value}`) })),
          ]}
          onChange={(action) => setFilters({ action })}
        />
        <TextInput
          type="date"
          label={t('from')}
          value={filters.from}
          onChange={(event) => setFilters({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('until')}
          value={filters.until}
          onChange={(event) => setFilters({ until: event.currentTarget.value })}
        />
      </FilterBar>
      <ListTable
        list={list}
        caption={t('title')}
        rowKey={({ id }) => id}
        columns={[
          { key: 'what', header: t('what'), cell: (entry) => <Action entry={entry} /> },
          { key: 'about', header: t('about'), cell: (entry) => <Subject entry={entry} /> },
          { key: 'who', header: t('who'), cell: (entry) => <Actor entry={entry} /> },
          { key: 'when', header: t('when'), cell: ({ at }) => <DateText value={at} /> },
          { key: 'details', header: t('details'), cell: (entry) => <Details entry={entry} /> },
        ]}
        empty={
          <EmptyState icon={IconHistory} title={t('emptyTitle')}>
            {t('emptyWhy')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function Action({ entry: { action } }: { entry: AuditEntryDto }) {
  const { t, i18n } = useTranslation('audit');
  const key = `audit:action.${action}`;
  return i18n.exists(key) ? <>{t(key)}</> : <Bidi dir="ltr">{action}</Bidi>;
}

/** Where the administrator can open what an entry is about. */
const PLACES: Readonly<Record<string, string>> = {
  person: '/people',
  provider: '/providers',
  cohort: '/cohorts',
  certificate: '/register',
  'staff-import': '/people/imports',
  message: '/outbox',
};

function Subject({ entry: { subject } }: { entry: AuditEntryDto }) {
  const { t, i18n } = useTranslation('audit');
  const key = `audit:subject.${subject.kind}`;
  const kind = i18n.exists(key) ? t(key) : subject.kind;
  if (subject.name === null) return <>{kind}</>;
  const place = PLACES[subject.kind];
  const name = <Bidi>{subject.name}</Bidi>;
  return (
    <TwoLines under={kind}>
      {place === undefined ? name : <TextLink href={`${place}/${subject.id}`}>{name}</TextLink>}
    </TwoLines>
  );
}

function Actor({ entry: { actor } }: { entry: AuditEntryDto }) {
  const { t } = useTranslation('audit');
  if (actor.id === null || actor.name === null) return <>{t(`actor.${actor.kind}`)}</>;
  return (
    <TextLink quiet href={`/audit?actorId=${actor.id}`}>
      <Bidi>{actor.name}</Bidi>
    </TextLink>
  );
}

/** The provider concerned and the small facts of the action that have a word; what the platform noted for itself stays out. */
function Details({ entry: { actor, details, providerName, subject } }: { entry: AuditEntryDto }) {
  const { t, i18n } = useTranslation('audit');
  const facts = Object.entries(details).flatMap(([name, value]) => {
    if (!i18n.exists(`audit:detail.${name}`) || (name === 'reason' && actor.kind === 'system')) return [];
    const said = listOf(value).map((part) => sayPart(name, part, i18n));
    return said.length === 0 ? [] : [t('said', { name: t(`detail.${name}`), value: said.join(t('listSeparator')) })];
  });
  const parts = [...(providerName !== null && subject.kind !== 'provider' ? [providerName] : []), ...facts];
  return parts.length === 0 ? <>–</> : <Bidi>{parts.join(' · ')}</Bidi>;
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

/** Roles and field names have words; the rest is said as it was kept. */
function sayPart(
  name: string,
  part: string,
  i18n: { exists: (key: string) => boolean; t: (key: string) => string },
): string {
  const keys: Record<string, string> = { role: `common:roles.${part}`, fields: `audit:field.${part}` };
  const key = keys[name];
  return key !== undefined && i18n.exists(key) ? i18n.t(key) : part;
}
