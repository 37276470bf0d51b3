import { Button, TextInput } from '@mantine/core';
import type { MembershipDto, PersonDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../../platform/undo';
import { Bidi } from '../../../ui/bidi';
import { DateText } from '../../../ui/date-text';
import { FormActions } from '../../../ui/form-column';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { useJoin, useLeave, useMove } from '../api/use-person-access';
import classes from './people.module.css';
import { PlaceFields } from './place-fields';
import { today } from './today';

type Act = { kind: 'join' } | { kind: 'move' | 'leave'; membership: MembershipDto };

interface MembershipsSectionProps {
  person: PersonDto;
  manages: boolean;
}

/** Where a person works and worked, from which day to which. */
export function MembershipsSection({ person, manages }: MembershipsSectionProps) {
  const { t } = useTranslation('people');
  const [act, setAct] = useState<Act | null>(null);
  const close = (): void => setAct(null);
  return (
    <Section title={t('place.title')} look="card">
      <ul className={classes.items}>
        {person.memberships.map((membership) => (
          <li key={membership.id} className={classes.item}>
            <MembershipLine membership={membership} />
            {manages && membership.validUntil === null && (
              <span className={classes.acts}>
                <Button variant="subtle" onClick={() => setAct({ kind: 'move', membership })}>
                  {t('place.move')}
                </Button>
                <Button variant="subtle" onClick={() => setAct({ kind: 'leave', membership })}>
                  {t('place.leave')}
                </Button>
              </span>
            )}
          </li>
        ))}
        {person.memberships.length === 0 && <li className={classes.quiet}>{t('place.nowhere')}</li>}
      </ul>
      {manages && act === null && (
        <Button variant="default" mt="md" onClick={() => setAct({ kind: 'join' })}>
          {t('place.join')}
        </Button>
      )}
      {act?.kind === 'leave' && <LeaveForm membership={act.membership} onClose={close} />}
      {act?.kind === 'move' && <MoveForm membership={act.membership} onClose={close} />}
      {act?.kind === 'join' && <JoinForm personId={person.id} onClose={close} />}
    </Section>
  );
}

function MembershipLine({ membership }: { membership: MembershipDto }) {
  const { t } = useTranslation('people');
  const { providerName, branchName, validFrom, validUntil } = membership;
  return (
    <span className={classes.stack}>
      <strong>
        <Bidi>{branchName === null ? providerName : `${providerName} · ${branchName}`}</Bidi>
      </strong>
      <span className={classes.quiet}>
        {t('place.from')} <DateText value={validFrom} form="full" />
        {validUntil !== null && (
          <>
            {' '}
            {t('place.until')} <DateText value={validUntil} form="full" />
          </>
        )}
      </span>
    </span>
  );
}

function LeaveForm({ membership, onClose }: { membership: MembershipDto; onClose: () => void }) {
  const { t } = useTranslation('people');
  const [lastDay, setLastDay] = useState(today());
  const leaving = useLeave();
  const leave = (): void =>
    leaving.mutate(
      { id: membership.id, lastDay },
      {
        onSuccess: () => {
          sayDone(t('place.left'));
          onClose();
        },
      },
    );
  return (
    <div className={classes.form}>
      {leaving.error && <ProblemNotice problem={leaving.error} />}
      <TextInput
        type="date"
        label={t('place.lastDay')}
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
      />
      <FormActions>
        <Button loading={leaving.isPending} onClick={leave}>
          {t('place.leave')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </div>
  );
}

function MoveForm({ membership, onClose }: { membership: MembershipDto; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { id, providerId, branchId } = membership;
  const [place, setPlace] = useState({ providerId, branchId: branchId ?? '', day: today() });
  const moving = useMove();
  const move = (): void =>
    moving.mutate(
      { id, ...place, branchId: place.branchId || null },
      {
        onSuccess: () => {
          sayDone(t('place.moved'));
          onClose();
        },
      },
    );
  return (
    <div className={classes.form}>
      {moving.error && <ProblemNotice problem={moving.error} />}
      <PlaceFields
        {...place}
        dayLabel={t('place.firstDayThere')}
        onChange={(change) => setPlace({ ...place, ...change })}
      />
      <FormActions>
        <Button loading={moving.isPending} disabled={place.providerId === '' || place.day === ''} onClick={move}>
          {t('place.move')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </div>
  );
}

function JoinForm({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation('people');
  const [place, setPlace] = useState({ providerId: '', branchId: '', day: today() });
  const joining = useJoin(personId);
  const join = (): void =>
    joining.mutate(
      { ...place, branchId: place.branchId || null },
      {
        onSuccess: () => {
          sayDone(t('place.joined'));
          onClose();
        },
      },
    );
  return (
    <div className={classes.form}>
      {joining.error && <ProblemNotice problem={joining.error} />}
      <PlaceFields {...place} dayLabel={t('place.since')} onChange={(change) => setPlace({ ...place, ...change })} />
      <FormActions>
        <Button loading={joining.isPending} disabled={place.providerId === '' || place.day === ''} onClick={join}>
          {t('place.join')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </div>
  );
}
