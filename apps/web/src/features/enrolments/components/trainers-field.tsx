import { Checkbox } from '@mantine/core';
import type { CohortTrainerDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../../../platform/current-user';
import { Names } from '../../../ui/names';
import classes from './choice-list.module.css';

interface TrainersFieldProps {
  trainers: readonly CohortTrainerDto[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Who trains beside oneself: the one who opens a cohort always does. */
export function TrainersField({ trainers, value, onChange }: TrainersFieldProps) {
  const { t } = useTranslation('enrolments');
  const { personId: self } = useCurrentUser();
  const others = trainers.filter(({ personId }) => personId !== self);
  if (others.length === 0) return null;
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{t('form.otherTrainers')}</legend>
      {others.map(({ personId, names }) => (
        <Checkbox
          key={personId}
          label={<Names names={names} />}
          checked={value.includes(personId)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(checked ? [...value, personId] : value.filter((id) => id !== personId))
          }
        />
      ))}
    </fieldset>
  );
}
