import { Checkbox } from '@mantine/core';
import type { CohortToMoveDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import classes from './cohorts-to-move.module.css';

interface CohortsToMoveProps {
  cohorts: readonly CohortToMoveDto[];
  chosen: readonly string[];
  onChoose: (cohortIds: readonly string[]) => void;
}

/** One line per cohort: who would move, who stays, what has to be printed again. */
export function CohortsToMove({ cohorts, chosen, onChoose }: CohortsToMoveProps) {
  const { t } = useTranslation('courses');
  const toggle = (id: string): void =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset className={classes.cohorts}>
      <legend className={classes.legend}>{t('move.cohorts')}</legend>
      {cohorts.map((cohort) => (
        <Checkbox
          key={cohort.cohortId}
          className={classes.cohort}
          checked={chosen.includes(cohort.cohortId)}
          onChange={() => toggle(cohort.cohortId)}
          label={<Bidi>{cohort.name}</Bidi>}
          description={<CohortLine cohort={cohort} />}
        />
      ))}
    </fieldset>
  );
}

function CohortLine({ cohort }: { cohort: CohortToMoveDto }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const { startsOn, endsOn, fromNumber, people, staying, printedTests } = cohort;
  return (
    <>
      {format.period(startsOn, endsOn)} · {t('move.from', { number: format.number(fromNumber) })}
      <br />
      <strong>{people > 0 ? t('move.people', { count: people }) : t('move.nobodyYet')}</strong>
      {staying > 0 && <> · {t('move.staying', { count: staying })}</>}
      {printedTests > 0 && <> · {t('move.printed', { count: printedTests })}</>}
    </>
  );
}
