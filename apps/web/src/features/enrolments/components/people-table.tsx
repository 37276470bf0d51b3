import { Button } from '@mantine/core';
import type { CohortDto, PersonInCohortDto } from '@tamkin/api-client';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Bidi } from '../../../ui/bidi';
import { ListTable } from '../../../ui/list-table';
import { Names } from '../../../ui/names';
import { useCohortPeople, type PeopleFilters } from '../api/cohorts';
import { useGrantAttempt, useWithdraw } from '../api/nominations';
import { DueDay } from './day-words';
import { ExtraMinutesDialog, useExtraMinutes } from './extra-minutes-dialog';
import { ModuleMarks } from './module-marks';
import classes from './people-table.module.css';
import { PersonReasonDialog } from './person-reason-dialog';
import { StandingBadge } from './standing-badge';

interface PeopleTableProps {
  cohort: CohortDto;
  filters: PeopleFilters;
  /** Whether the reader may withdraw people. */
  leads: boolean;
  empty: ReactNode;
}

export function PeopleTable({ cohort, filters, leads, empty }: PeopleTableProps) {
  const { t } = useTranslation('enrolments');
  const people = useCohortPeople(cohort.id, filters);
  const extra = useExtraMinutes(cohort.id, leads);
  const granting = useGrantAttempt(cohort.id);
  const withdrawing = useWithdraw(cohort.id);
  const [timed, setTimed] = useState<PersonInCohortDto | null>(null);
  const [granted, setGranted] = useState<PersonInCohortDto | null>(null);
  const [leaving, setLeaving] = useState<PersonInCohortDto | null>(null);
  return (
    <>
      <ListTable
        list={people}
        caption={t('people.table')}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          { key: 'name', header: t('people.name'), cell: (person) => <Who person={person} /> },
          {
            key: 'modules',
            header: t('people.modules'),
            cell: (person) => <ModuleMarks person={person} modules={cohort.modules} />,
          },
          { key: 'standing', header: t('standing.label'), cell: (person) => <StandingBadge {...person} /> },
          {
            key: 'next',
            header: t('people.next'),
            cell: (person) => <Next person={person} onGrant={leads ? setGranted : null} />,
          },
          ...(leads
            ? [
                {
                  key: 'time',
                  header: t('extraTime.header'),
                  cell: (person: PersonInCohortDto) => {
                    const minutes = extra.get(person.enrolmentId) ?? 0;
                    return (
                      <Button variant="subtle" className={classes.inCell} onClick={() => setTimed(person)}>
                        {minutes === 0 ? t('extraTime.none') : t('extraTime.some', { minutes })}
                      </Button>
                    );
                  },
                },
                {
                  key: 'action',
                  header: t('withdraw.header'),
                  action: true,
                  cell: (person: PersonInCohortDto) =>
                    person.standing !== 'withdrawn' && (
                      <Button variant="subtle" className={classes.leave} onClick={() => setLeaving(person)}>
                        {t('withdraw.action')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
        empty={empty}
      />
      <ExtraMinutesDialog
        cohortId={cohort.id}
        person={timed}
        minutes={timed ? (extra.get(timed.enrolmentId) ?? 0) : 0}
        onClose={() => setTimed(null)}
      />
      <PersonReasonDialog
        person={granted}
        words="grant"
        change={granting}
        longestReason={1000}
        onClose={() => setGranted(null)}
      />
      <PersonReasonDialog
        person={leaving}
        words="withdraw"
        change={withdrawing}
        longestReason={500}
        danger
        onClose={() => setLeaving(null)}
      />
    </>
  );
}

function Who({ person: { names, providerName } }: { person: PersonInCohortDto }) {
  return (
    <span className={classes.who}>
      <Names names={names} />
      <span className={classes.provider}>
        <Bidi>{providerName}</Bidi>
      </span>
    </span>
  );
}

interface NextProps {
  person: PersonInCohortDto;
  /** Null for who may not give attempts. */
  onGrant: ((person: PersonInCohortDto) => void) | null;
}

function Next({ person, onGrant }: NextProps) {
  const { t } = useTranslation('enrolments');
  if (person.blockedBy === 'no-attempt-left' && onGrant) {
    return (
      <Button variant="default" onClick={() => onGrant(person)}>
        {t('grant.action')}
      </Button>
    );
  }
  if (person.blockedBy) return t(onGrant ? 'blockedNext.attendance' : 'blockedNext.ask-trainer');
  if (person.withdrawalReason) return <Bidi>{person.withdrawalReason}</Bidi>;
  if (!person.nextActivity) return '–';
  return (
    <>
      <Bidi>{person.nextActivity}</Bidi>
      {person.nextDueOn && !person.lateSince && (
        <>
          {' · '}
          <DueDay day={person.nextDueOn} />
        </>
      )}
    </>
  );
}
