import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../../platform/current-user';
import { roleKey, type HeldRole } from '../../platform/roles';
import classes from './role-switch.module.css';

/** For a person with several roles: which one is at work. Choosing goes to that role's home. */
export function RoleSwitch() {
  const { t } = useTranslation('common');
  const { user, active, chooseRole } = usePresence();
  if (user.roles.length < 2) return null;
  const label = ({ role, providerName }: HeldRole): string =>
    providerName === null ? t(`roles.${role}`) : `${t(`roles.${role}`)} · ${providerName}`;
  return (
    <NativeSelect
      className={`${classes.switch} tk-no-print`}
      aria-label={t('roles.switch')}
      value={roleKey(active)}
      data={user.roles.map((role) => ({ value: roleKey(role), label: label(role) }))}
      onChange={(event) => {
        const chosen = user.roles.find((role) => roleKey(role) === event.currentTarget.value);
        if (chosen) chooseRole(chosen);
      }}
    />
  );
}
