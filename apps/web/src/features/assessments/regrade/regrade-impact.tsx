import type { RegradedPersonDto, RegradePreviewDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { DataTable, type Column } from '../../../ui/data-table';
import { FactList } from '../../../ui/fact-list';

const COUNTS = ['attempts', 'raised', 'lowered', 'newlyPassed', 'newlyFailed'] as const;

/** What a regrade would change, in numbers and by name. */
export function RegradeImpact({ preview: { impact, people } }: { preview: RegradePreviewDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const verdict = (passed: boolean | null): string =>
    passed === null ? '–' : t(passed ? 'regrade.passed' : 'regrade.failed');
  const score = (value: number): string => format.percent(value, 100) ?? '–';
  const columns: Column<RegradedPersonDto>[] = [
    { key: 'person', header: t('regrade.person'), cell: ({ displayName }) => <bdi>{displayName}</bdi> },
    { key: 'cohort', header: t('regrade.cohort'), cell: ({ cohortName }) => <bdi>{cohortName}</bdi> },
    { key: 'before', header: t('regrade.before'), numeric: true, cell: (person) => score(person.scoreBefore) },
    { key: 'after', header: t('regrade.after'), numeric: true, cell: (person) => score(person.scoreAfter) },
    {
      key: 'verdict',
      header: t('regrade.verdict'),
      cell: ({ passedBefore, passedAfter }) => {
        if (passedAfter === null) return '–';
        return passedBefore === passedAfter
          ? t('regrade.same', { verdict: verdict(passedAfter) })
          : t('regrade.change', { before: verdict(passedBefore), after: verdict(passedAfter) });
      },
    },
  ];
  return (
    <>
      <FactList facts={COUNTS.map((key) => ({ label: t(`regrade.${key}`), value: format.number(impact[key]) }))} />
      {people.length > 0 && (
        <DataTable
          caption={t('regrade.people')}
          captionShown
          columns={columns}
          rows={people}
          rowKey={({ attemptId }) => attemptId}
        />
      )}
    </>
  );
}
