import { Checkbox, TextInput } from '@mantine/core';
import type { ChoiceProviderDto } from '@tamkin/api-client';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './choice-list.module.css';

interface ProvidersFieldProps {
  providers: readonly ChoiceProviderDto[];
  value: readonly string[];
  seats: Readonly<Record<string, string>>;
  error: ReactNode;
  onChange: (ids: string[]) => void;
  onSeats: (seats: Record<string, string>) => void;
}

/** Who is invited to nominate, and how many at most. */
export function ProvidersField({ providers, value, seats, error, onChange, onSeats }: ProvidersFieldProps) {
  const { t } = useTranslation('enrolments');
  const id = useId();
  return (
    <fieldset className={classes.field} aria-describedby={`${id}-help`} aria-invalid={error ? true : undefined}>
      <legend className={classes.legend}>{t('form.invited')}</legend>
      <p id={`${id}-help`} className={classes.help}>
        {t('form.invitedHelp')}
      </p>
      {error && <p className={classes.error}>{error}</p>}
      {providers.map(({ providerId, name }) => {
        const invited = value.includes(providerId);
        return (
          <div key={providerId} className={classes.row}>
            <Checkbox
              label={name}
              checked={invited}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...value, providerId] : value.filter((other) => other !== providerId))
              }
            />
            {invited && (
              <TextInput
                aria-label={t('form.seatsOf', { provider: name })}
                placeholder={t('cohort.seats')}
                inputMode="numeric"
                className={classes.seats}
                value={seats[providerId] ?? ''}
                onChange={({ currentTarget }) => onSeats({ ...seats, [providerId]: currentTarget.value })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
