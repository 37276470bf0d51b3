import type { MapLineDto, MappedTestDto, ObjectiveMapDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { DataTable, type Column } from '../../../ui/data-table';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { TwoLines } from '../../../ui/two-lines';
import { ObjectiveName } from '../components/objective-name';
import classes from './objective-map.module.css';

interface ObjectiveMapTableProps {
  courseId: string;
  map: ObjectiveMapDto;
}

type Asked = MapLineDto['asked'][number];

/** One line per objective: what the bank has, what each test asks, and where that does not fit. */
export function ObjectiveMapTable({ courseId, map: { tests, lines } }: ObjectiveMapTableProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const shown = comparedFirst(tests);
  const nameOf = (test: MappedTestDto): string => headerOf(test, t(`objectiveMap.purpose.${test.purpose}`));
  const columns: Column<MapLineDto>[] = [
    { key: 'objective', header: t('tags.objective'), cell: (line) => <LineName line={line} /> },
    {
      key: 'bank',
      header: t('objectiveMap.bank'),
      numeric: true,
      cell: (line) => <InBank courseId={courseId} line={line} />,
    },
    ...shown.map(({ test, place }) => ({
      key: test.activityId,
      header: nameOf(test),
      numeric: true,
      cell: ({ asked }: MapLineDto) => <AskedCount asked={asked[place]} />,
    })),
  ];
  return (
    <>
      <DataTable
        caption={t('objectiveMap.title')}
        columns={columns}
        rows={lines}
        rowKey={({ kind, code }) => code ?? kind}
      />
      <h2 className={classes.totalsTitle}>{t('objectiveMap.totals')}</h2>
      <ul className={classes.totals}>
        {shown.map(({ test, place }) => (
          <li key={test.activityId}>
            <TextLink href={`/courses/${courseId}/activities/${test.activityId}/paper`}>
              <Bidi>{nameOf(test)}</Bidi>
            </TextLink>{' '}
            –{' '}
            {t('objectiveMap.questions', { count: totalOf(lines, place), shown: format.number(totalOf(lines, place)) })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Pre-test and final test side by side, then the tests of the modules in their order; with their place in `asked`. */
function comparedFirst(tests: readonly MappedTestDto[]): { test: MappedTestDto; place: number }[] {
  const order: readonly MappedTestDto['purpose'][] = ['pre-test', 'final', 'formative'];
  return tests
    .map((test, place) => ({ test, place }))
    .sort((a, b) => order.indexOf(a.test.purpose) - order.indexOf(b.test.purpose) || a.place - b.place);
}

/** Pre-test and final test by what they are; module tests by their title, as there are several. */
function headerOf({ purpose, title }: MappedTestDto, purposeName: string): string {
  return purpose === 'formative' ? title || purposeName : purposeName;
}

function totalOf(lines: readonly MapLineDto[], place: number): number {
  return lines.reduce((all, { asked }) => all + (asked[place]?.fixed ?? 0) + (asked[place]?.drawn ?? 0), 0);
}

function LineName({ line }: { line: MapLineDto }) {
  const { t } = useTranslation('assessments');
  const { kind, code, words, codes, signs } = line;
  return (
    <span className={classes.name}>
      {kind === 'objective' ? <ObjectiveName code={code ?? ''} words={words} /> : t(`objectiveMap.lines.${kind}`)}
      {codes.length > 0 && <bdi className={classes.nothing}>{codes.join(' · ')}</bdi>}
      {signs.map((sign) => (
        <StatusBadge key={sign} tone="warning" label={t(`objectiveMap.sign.${sign}`)} sentence />
      ))}
    </span>
  );
}

function InBank({ courseId, line: { kind, code, questions } }: { courseId: string; line: MapLineDto }) {
  const format = useFormat();
  if (kind === 'any') return '–';
  if (code === null || questions === 0) return format.number(questions);
  return (
    <TextLink href={`/questions?course=${courseId}&objective=${encodeURIComponent(code)}`}>
      {format.number(questions)}
    </TextLink>
  );
}

function AskedCount({ asked = { activityId: '', fixed: 0, drawn: 0 } }: { asked: Asked | undefined }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { fixed, drawn } = asked;
  if (fixed + drawn === 0) return <span className={classes.nothing}>{format.number(0)}</span>;
  if (drawn === 0) return format.number(fixed);
  return <TwoLines under={t('objectiveMap.drawn', { count: drawn })}>{format.number(fixed + drawn)}</TwoLines>;
}
