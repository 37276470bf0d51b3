import { Button } from '@mantine/core';
import type { StaffImportDto, StaffImportRowDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { sayPhone } from '../../../platform/format/say-phone';
import { useUrlState } from '../../../platform/use-url-state';
import { Bidi } from '../../../ui/bidi';
import { EmptyState } from '../../../ui/empty-state';
import { FilterSelect } from '../../../ui/filter-select';
import { FormActions } from '../../../ui/form-column';
import { LinkButton } from '../../../ui/link-button';
import { ListTable } from '../../../ui/list-table';
import { Loaded, Waiting } from '../../../ui/loaded';
import { NumberLink } from '../../../ui/number-link';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { ROW_FILTERS, useConfirmStaffImport, useStaffImport, useStaffImportRows } from '../api/use-staff-imports';
import { IMPORT_TONES, OUTCOME_TONES, OUTCOMES } from '../components/import-words';
import classes from '../components/people.module.css';

/** One staff list: being read, to be confirmed, being written, done. It can be left at any time. */
export default function StaffImportPage() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams<{ id: string }>();
  const query = useStaffImport(id);
  return (
    <Page
      title={query.data?.fileName ?? t('import.one')}
      lead={query.data && <Bidi>{query.data.providerName}</Bidi>}
      back={{ href: '/people/imports', label: t('import.title') }}
    >
      <Loaded query={query}>{(item) => <ImportBody item={item} />}</Loaded>
    </Page>
  );
}

function ImportBody({ item }: { item: StaffImportDto }) {
  const { t } = useTranslation('people');
  const { status, problemMessage, done, total } = item;
  return (
    <>
      <p>
        <StatusBadge tone={IMPORT_TONES[status]} label={t(`import.status.${status}`)} />
      </p>
      {status === 'reading' && <Waiting />}
      {status === 'refused' && <Refused message={problemMessage} />}
      {status === 'confirming' && (
        <Section title={t('import.writing')} look="card">
          <ProgressBar label={t('import.writing')} done={done} total={total} />
          <p className={classes.quiet}>{t('common:job.leave')}</p>
        </Section>
      )}
      {status !== 'reading' && status !== 'refused' && <Preview item={item} />}
    </>
  );
}

function Refused({ message }: { message: string | null }) {
  const { t } = useTranslation('people');
  return (
    <EmptyState
      title={message ?? t('import.status.refused')}
      action={<LinkButton href="/people/imports">{t('import.again')}</LinkButton>}
    >
      {t('import.refusedWhy')}
    </EmptyState>
  );
}

function Preview({ item }: { item: StaffImportDto }) {
  const { t } = useTranslation('people');
  const { id, status, counts } = item;
  const [filters, setFilters] = useUrlState(ROW_FILTERS);
  const rows = useStaffImportRows(id, status, filters);
  return (
    <>
      <div className={classes.tiles}>
        {OUTCOMES.map((outcome) => (
          <NumberLink
            key={outcome}
            look="tile"
            value={counts[outcome]}
            label={status === 'done' ? t(`import.outcomeDone.${outcome}`) : t(`import.outcome.${outcome}`)}
            href={`/people/imports/${id}?outcome=${outcome}`}
          />
        ))}
      </div>
      <UnreadColumns item={item} />
      {status === 'ready' && <Confirmation item={item} />}
      {status === 'done' && (
        <div className={classes.after}>
          <FormActions>
            <LinkButton href="/people">{t('import.seePeople')}</LinkButton>
          </FormActions>
        </div>
      )}
      <Section
        title={t('import.rows')}
        aside={
          <FilterSelect
            label={t('import.show')}
            value={filters.outcome}
            options={[
              { value: '', label: t('list.all') },
              ...OUTCOMES.map((value) => ({ value, label: t(`import.outcome.${value}`) })),
            ]}
            onChange={(outcome) => setFilters({ outcome })}
          />
        }
      >
        <ListTable
          list={rows}
          caption={t('import.rows')}
          rowKey={({ rowNumber }) => String(rowNumber)}
          columns={[
            { key: 'name', header: t('list.name'), cell: (row) => <Bidi>{row.name || '–'}</Bidi> },
            { key: 'number', header: t('import.row'), numeric: true, cell: ({ rowNumber }) => rowNumber },
            {
              key: 'contact',
              header: t('list.contact'),
              cell: ({ phone, email }) => (
                <span className={classes.whole}>
                  <Bidi dir="ltr">{phone ? sayPhone(phone) : (email ?? '–')}</Bidi>
                </span>
              ),
            },
            {
              key: 'outcome',
              header: t('import.what'),
              cell: ({ outcome }) => (
                <StatusBadge tone={OUTCOME_TONES[outcome]} label={t(`import.outcomeOne.${outcome}`)} />
              ),
            },
            { key: 'detail', header: t('import.detail'), cell: (row) => <RowDetail row={row} /> },
          ]}
          empty={<EmptyState title={t('import.noRows')}>{t('import.noRowsWhy')}</EmptyState>}
        />
      </Section>
    </>
  );
}

/** A column that nothing was taken from would otherwise be missed only when it is needed. */
function UnreadColumns({ item: { unreadHeadings } }: { item: StaffImportDto }) {
  const { t } = useTranslation('people');
  if (unreadHeadings.length === 0) return null;
  return (
    <Section title={t('import.unread', { count: unreadHeadings.length })} look="card">
      <ul className={classes.unread}>
        {unreadHeadings.map((heading, place) => (
          <li key={place}>
            <Bidi>{heading}</Bidi>
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>{t('import.unreadWhy')}</p>
    </Section>
  );
}

function RowDetail({ row }: { row: StaffImportRowDto }) {
  const { t } = useTranslation('people');
  if (row.message !== null) return <>{row.message}</>;
  if (row.changes.length === 0) return <>–</>;
  return <>{row.changes.map((change) => t(`import.change.${change}`)).join(' · ')}</>;
}

function Confirmation({ item }: { item: StaffImportDto }) {
  const { t } = useTranslation('people');
  const confirming = useConfirmStaffImport(item.id);
  const { added, changed, unchanged, bad } = item.counts;
  const count = added + changed;
  const nothing = unchanged > 0 || bad === 0 ? t('import.nothingToDo') : t('import.nothingGood');
  return (
    <Section title={t('import.confirmTitle')} look="card">
      {confirming.error && <ProblemNotice problem={confirming.error} />}
      <p>{count === 0 ? nothing : t('import.confirmHelp')}</p>
      {bad > 0 && count + unchanged > 0 && <p>{t('import.badStay', { count: bad })}</p>}
      <FormActions>
        {count > 0 && (
          <Button loading={confirming.isPending} onClick={() => confirming.mutate()}>
            {t('import.confirm', { count })}
          </Button>
        )}
        <LinkButton href="/people/imports" variant="default">
          {t('import.again')}
        </LinkButton>
      </FormActions>
    </Section>
  );
}
