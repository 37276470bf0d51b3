import { Button, TextInput } from '@mantine/core';
import type { HalfDayDto, SheetPersonDto } from '@tamkin/api-client';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Names } from '../../../ui/names';
import { Section } from '../../../ui/section';
import classes from './half-day-marks.module.css';

interface HalfDayMarksProps {
  halfDay: HalfDayDto;
  people: readonly SheetPersonDto[];
  /** Undefined while the person has not been marked. */
  minutesOf: (enrolmentId: string) => number | undefined;
  /** By enrolment. */
  onChange: (minutes: ReadonlyMap<string, number>) => void;
}

/** One half-day: all present in one tap, then who was not, or not for all of it. */
export function HalfDayMarks({ halfDay, people, minutesOf, onChange }: HalfDayMarksProps) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const active = people.filter(({ withdrawn }) => !withdrawn);
  const present = active.filter(({ enrolmentId }) => (minutesOf(enrolmentId) ?? 0) > 0).length;
  const all = (): void => onChange(new Map(active.map(({ enrolmentId }) => [enrolmentId, halfDay.minutes])));
  const title = `${t(`half.${halfDay.half}`)} · ${format.minutes(halfDay.minutes)}`;
  return (
    <Section
      title={title}
      aside={
        <span role="status">
          {t('attendance.count', { present: format.number(present), all: format.number(active.length) })}
        </span>
      }
    >
      <Button variant="light" size="md" fullWidth onClick={all}>
        {t('attendance.allPresent')}
      </Button>
      <ul className={classes.people}>
        {people.map((person) => (
          <PersonMark
            key={person.enrolmentId}
            person={person}
            planned={halfDay.minutes}
            minutes={minutesOf(person.enrolmentId)}
            onChange={(minutes) => onChange(new Map([[person.enrolmentId, minutes]]))}
          />
        ))}
      </ul>
    </Section>
  );
}

interface PersonMarkProps {
  person: SheetPersonDto;
  planned: number;
  minutes: number | undefined;
  onChange: (minutes: number) => void;
}

function PersonMark({ person, planned, minutes, onChange }: PersonMarkProps) {
  const { t } = useTranslation('sessions');
  const there = minutes !== undefined && minutes > 0;
  const typed = (value: string): void => {
    const given = Number.parseInt(value, 10);
    if (given > 0) onChange(Math.min(planned, given));
  };
  return (
    <li className={classes.person}>
      <span className={classes.name}>
        <Names names={person.names} />
        {person.withdrawn && <small>{t('attendance.withdrawn')}</small>}
      </span>
      <span className={classes.marks} role="group" aria-label={person.displayName}>
        <button
          type="button"
          className={classes.mark}
          data-tone="present"
          aria-pressed={there}
          disabled={person.withdrawn}
          onClick={() => onChange(planned)}
        >
          {there && <IconCheck size={20} aria-hidden />}
          {t('attendance.present')}
        </button>
        <button
          type="button"
          className={classes.mark}
          data-tone="absent"
          aria-pressed={minutes === 0}
          disabled={person.withdrawn}
          onClick={() => onChange(0)}
        >
          {minutes === 0 && <IconX size={20} aria-hidden />}
          {t('attendance.absent')}
        </button>
        {there && (
          <TextInput
            className={classes.minutes}
            aria-label={t('attendance.minutesOf', { name: person.displayName })}
            rightSection={<span aria-hidden>{t('attendance.minutesShort')}</span>}
            type="number"
            inputMode="numeric"
            min={1}
            max={planned}
            defaultValue={minutes}
            key={minutes}
            disabled={person.withdrawn}
            onBlur={(event) => typed(event.currentTarget.value)}
          />
        )}
      </span>
    </li>
  );
}
