import { Button, NativeSelect } from '@mantine/core';
import type { PersonDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../platform/roles';
import { offerUndo } from '../../../platform/undo';
import { Bidi } from '../../../ui/bidi';
import { FormActions } from '../../../ui/form-column';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { useGiveRole, useTakeRole, type RoleChange } from '../api/use-person-access';
import { useProviderChoices } from '../api/use-providers';
import classes from './people.module.css';
import { ROLES } from './person-words';

/** The roles a person holds; giving and taking is at work at once and can be undone. */
export function RolesSection({ person, manages }: { person: PersonDto; manages: boolean }) {
  const { t } = useTranslation('people');
  const giving = useGiveRole(person.id);
  const taking = useTakeRole(person.id);
  const [adding, setAdding] = useState(false);
  const take = (change: RoleChange): void =>
    taking.mutate(change, { onSuccess: () => offerUndo(t('role.taken'), () => giving.mutate(change)) });
  const give = (change: RoleChange): void =>
    giving.mutate(change, {
      onSuccess: () => {
        setAdding(false);
        offerUndo(t('role.given'), () => taking.mutate(change));
      },
    });
  const problem = giving.error ?? taking.error;
  return (
    <Section title={t('role.title')} look="card">
      {problem && <ProblemNotice problem={problem} />}
      <ul className={classes.items}>
        {person.roles.map(({ role, providerId, providerName }) => (
          <li key={`${role}:${providerId}`} className={classes.item}>
            <span>
              {t(`common:roles.${role}`)}
              {providerName !== null && (
                <span className={classes.quiet}>
                  {' · '}
                  <Bidi>{providerName}</Bidi>
                </span>
              )}
            </span>
            {manages && (
              <span className={classes.acts}>
                <Button variant="subtle" loading={taking.isPending} onClick={() => take({ role, providerId })}>
                  {t('role.take')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {manages && !adding && (
        <Button variant="default" mt="md" onClick={() => setAdding(true)}>
          {t('role.give')}
        </Button>
      )}
      {adding && <RoleForm busy={giving.isPending} onGive={give} onCancel={() => setAdding(false)} />}
    </Section>
  );
}

interface RoleFormProps {
  busy: boolean;
  onGive: (change: RoleChange) => void;
  onCancel: () => void;
}

function RoleForm({ busy, onGive, onCancel }: RoleFormProps) {
  const { t } = useTranslation('people');
  const [role, setRole] = useState<Role>('focal-point');
  const [providerId, setProviderId] = useState('');
  const providers = useProviderChoices();
  const bound = role === 'focal-point';
  return (
    <div className={classes.form}>
      <NativeSelect
        label={t('role.role')}
        value={role}
        data={ROLES.map((value) => ({ value, label: t(`common:roles.${value}`) }))}
        onChange={(event) => setRole(ROLES.find((known) => known === event.currentTarget.value) ?? 'learner')}
      />
      {bound && (
        <NativeSelect
          label={t('place.provider')}
          value={providerId}
          data={[
            { value: '', label: t('place.choose') },
            ...(providers.data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          onChange={(event) => setProviderId(event.currentTarget.value)}
        />
      )}
      <FormActions>
        <Button
          loading={busy}
          disabled={bound && providerId === ''}
          onClick={() => onGive({ role, providerId: bound ? providerId : null })}
        >
          {t('role.give')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </div>
  );
}
