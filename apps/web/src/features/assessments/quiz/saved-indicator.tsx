import { IconCircleCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../../platform/connection';
import classes from './saved-indicator.module.css';

/** Whether everything answered is with the server; otherwise how much waits on this phone. */
export function SavedIndicator({ waiting, answered }: { waiting: number; answered: number }) {
  const { t } = useTranslation('assessments');
  const { online } = useConnection();
  const state = waiting === 0 ? (answered > 0 ? 'saved' : 'idle') : online ? 'sending' : 'offline';
  const Icon = { saved: IconCircleCheck, idle: null, sending: IconRefresh, offline: IconCloudOff }[state];
  return (
    <p role="status" className={classes.saved} data-state={state}>
      {Icon && <Icon size={18} aria-hidden />}
      {state === 'saved' && t('saving.saved')}
      {state === 'sending' && t('saving.sending', { count: waiting })}
      {state === 'offline' && t('saving.offline', { count: waiting })}
    </p>
  );
}
