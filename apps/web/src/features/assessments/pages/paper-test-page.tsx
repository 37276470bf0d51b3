import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { PaperPersonDto, PaperTestDetailDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { useUrlState } from '../../../platform/use-url-state';
import { Bidi } from '../../../ui/bidi';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';
import { Percent } from '../components/percent';
import { SheetPhotos } from '../on-paper/sheet-photos';
import { usePaperTest } from '../on-paper/use-paper-tests';

const PARTS = ['test', 'answer-sheets', 'key'] as const;

/** One test of a cohort on paper: what to print, whose sheet is keyed and whose is not. */
export default function PaperTestPage() {
  const { t } = useTranslation('assessments');
  const { id = '', activityId = '' } = useParams();
  return (
    <Loaded query={usePaperTest(id, activityId)}>
      {(test) => (
        <Page
          title={test.title}
          lead={<Bidi>{test.courseTitle}</Bidi>}
          back={{ href: `/cohorts/${id}/paper`, label: t('onPaper.title') }}
        >
          <LeftOut test={test} />
          {test.forms.some(({ questionCount }) => questionCount > 0) && (
            <>
              <Prints cohortId={id} activityId={activityId} test={test} />
              {!test.closed && <SheetPhotos cohortId={id} activityId={activityId} />}
              <Section title={t('onPaper.sheets')}>
                <Sheets
                  people={test.people}
                  twoForms={test.forms.length > 1}
                  path={`/cohorts/${id}/paper/${activityId}`}
                />
              </Section>
            </>
          )}
        </Page>
      )}
    </Loaded>
  );
}

interface PrintsProps {
  cohortId: string;
  activityId: string;
  test: PaperTestDetailDto;
}

function Prints({ cohortId, activityId, test }: PrintsProps) {
  const { forms } = test;
  const { t } = useTranslation('assessments');
  const documents = PARTS.flatMap((part) => {
    if (forms.length === 1 || part === 'answer-sheets') return [{ path: part, label: t(`onPaper.part.${part}`) }];
    return forms.map(({ form }) => ({
      path: `${part}?form=${form}`,
      label: t(`onPaper.partOfForm.${part}`, { form }),
    }));
  });
  return (
    <Section title={t('onPaper.print')} look="card">
      <p>{forms.length > 1 ? t('onPaper.printForms') : t('onPaper.printWhy')}</p>
      {test.parallel && forms.length > 1 && <Repeated people={test.people} />}
      <Group>
        {documents.map(({ path, label }, place) => (
          <Button
            key={path}
            component="a"
            href={`/api/v1/cohorts/${cohortId}/paper-tests/${activityId}/prints/${path}`}
            target="_blank"
            rel="noopener"
            variant={place === 0 ? 'filled' : 'default'}
            leftSection={<IconPrinter size={20} aria-hidden />}
          >
            {label}
          </Button>
        ))}
      </Group>
    </Section>
  );
}

/** How far the sheets keep clear of what their people had in the parallel test. */
function Repeated({ people }: { people: readonly PaperPersonDto[] }) {
  const { t } = useTranslation('assessments');
  const repeats = people.filter(({ met, keyedAt, online }) => met > 0 && keyedAt === null && online === 0);
  return (
    <>
      <p>{t('onPaper.parallel')}</p>
      {repeats.length > 0 && (
        <p role="note">
          {t('onPaper.repeats', { count: repeats.length, most: Math.max(...repeats.map(({ met }) => met)) })}
        </p>
      )}
    </>
  );
}

/** Said before anything is printed. */
function LeftOut({ test: { forms } }: { test: PaperTestDetailDto }) {
  const { t } = useTranslation('assessments');
  const all = forms.flatMap(({ leftOut }) => leftOut);
  const leftOut = all.filter(
    ({ questionId }, place) => all.findIndex((each) => each.questionId === questionId) === place,
  );
  if (leftOut.length === 0) return null;
  return (
    <Section title={t('onPaper.leftOut', { count: leftOut.length })} look="card">
      <p>
        {forms.some(({ questionCount }) => questionCount > 0)
          ? t('onPaper.leftOutWhy', { count: leftOut.length })
          : t('onPaper.leftOutAll')}
      </p>
      <ul>
        {leftOut.map(({ questionId, text, textLanguage, type }) => (
          <li key={questionId}>
            <Bidi lang={textLanguage}>{text}</Bidi> · {t(`types.${type}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Whom to show: by how their answers came, or still have to come. */
const MODES: Readonly<Record<'all' | 'to-key' | 'paper' | 'online', (person: PaperPersonDto) => boolean>> = {
  all: () => true,
  'to-key': ({ keyedAt, online }) => keyedAt === null && online === 0,
  paper: ({ keyedAt }) => keyedAt !== null,
  online: ({ online }) => online > 0,
};
const MODE_NAMES = ['all', 'to-key', 'paper', 'online'] as const;
const FILTERS = { mode: 'all' };

interface SheetsProps {
  people: readonly PaperPersonDto[];
  twoForms: boolean;
  path: string;
}

function Sheets({ people, twoForms, path }: SheetsProps) {
  const { t } = useTranslation('assessments');
  const [filters, setFilters] = useUrlState(FILTERS);
  const mode = MODE_NAMES.find((name) => name === filters.mode) ?? 'all';
  const count = (name: keyof typeof MODES): number => people.filter(MODES[name]).length;
  return (
    <>
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <FilterSelect
          label={t('onPaper.entry')}
          value={mode}
          options={MODE_NAMES.map((name) => ({
            value: name,
            label: t(`onPaper.mode.${name}`, { number: count(name) }),
          }))}
          onChange={(chosen) => setFilters({ mode: chosen })}
        />
      </FilterBar>
      <People people={people.filter(MODES[mode])} twoForms={twoForms} path={path} />
    </>
  );
}

function People({ people, twoForms, path }: SheetsProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const done = ({ keyedAt, scorePercent, online }: PaperPersonDto) => {
    if (keyedAt === null) return online > 0 ? t('onPaper.online', { count: online }) : t('onPaper.toKey');
    return (
      <>
        {scorePercent === null ? t('result.waiting') : <Percent value={scorePercent} />} ·{' '}
        {t('onPaper.keyedOn', { when: format.when(keyedAt) })}
      </>
    );
  };
  if (people.length === 0) {
    return <EmptyState title={t('onPaper.nobodyTitle')}>{t('onPaper.nobodyWhy')}</EmptyState>;
  }
  return (
    <DataTable
      caption={t('onPaper.sheets')}
      rows={people}
      rowKey={({ enrolmentId }) => enrolmentId}
      columns={[
        {
          key: 'name',
          header: t('onPaper.person'),
          cell: ({ enrolmentId, name }) => <TextLink href={`${path}/${enrolmentId}`}>{name}</TextLink>,
        },
        { key: 'provider', header: t('onPaper.provider'), cell: ({ providerName }) => providerName },
        ...(twoForms ? [{ key: 'form', header: t('onPaper.formHead'), cell: ({ form }: PaperPersonDto) => form }] : []),
        { key: 'state', header: t('onPaper.state'), cell: done },
      ]}
    />
  );
}
