import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { IconCloudOff, IconCloudUp, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppUpdate } from '../../platform/app-update';
import { useConnection } from '../../platform/connection';
import { useLasting } from '../../platform/use-lasting';
import classes from './notices.module.css';

/** A thin line while something travels; appears only when it lasts. */
export function ActivityLine() {
  const busy = useIsFetching() + useIsMutating() > 0;
  return busy ? <div className={`${classes.line} tk-no-print`} aria-hidden /> : null;
}

/** The bar moves the page under a finger: what is sent by then never shows it. */
const SENDING_IS_NEWS_MS = 5_000;

/** Offline is a state, not an error: a quiet bar that says what is kept here. */
export function OfflineBar() {
  const { t } = useTranslation('common');
  const { online, waiting } = useConnection();
  const sending = useLasting(online && waiting > 0, SENDING_IS_NEWS_MS);
  const Icon = online ? IconCloudUp : IconCloudOff;
  const words = online
    ? sending && t('offline.sending', { count: waiting })
    : waiting > 0
      ? t('offline.waiting', { count: waiting })
      : t('offline.alone');
  return (
    <div role="status" className="tk-no-print">
      {words && (
        <p className={classes.bar}>
          <Icon size={18} aria-hidden />
          {words}
        </p>
      )}
    </div>
  );
}

/** A new version waits until the person agrees: nothing typed is lost to a reload. */
export function UpdateNotice() {
  const { t } = useTranslation('common');
  const apply = useAppUpdate();
  return (
    <div role="status" className="tk-no-print">
      {apply && (
        <p className={classes.bar}>
          <IconRefresh size={18} aria-hidden />
          {t('update.ready')}
          <button type="button" className={classes.action} onClick={apply}>
            {t('update.apply')}
          </button>
        </p>
      )}
    </div>
  );
}
