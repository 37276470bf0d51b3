import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissNotice, UNDO_MS, useNotice } from '../platform/undo';
import classes from './undo-toast.module.css';

/** Says what was done and offers to undo it. Mounted once, in the shell; waits while it is pointed at or focused. */
export function UndoToast() {
  const { t } = useTranslation('common');
  const notice = useNotice();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || held) return undefined;
    const timer = setTimeout(dismissNotice, UNDO_MS);
    return () => clearTimeout(timer);
  }, [notice, held]);
  const undo = notice?.undo;
  return (
    <div role="status" className={`${classes.place} tk-no-print`}>
      {notice && (
        <div
          key={notice.id}
          className={classes.toast}
          data-plain={undo ? undefined : true}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span className={classes.message}>{notice.message}</span>
          {undo && (
            <button
              type="button"
              className={classes.undo}
              onClick={() => {
                undo();
                dismissNotice();
              }}
            >
              {t('actions.undo')}
            </button>
          )}
          <button type="button" className={classes.close} aria-label={t('actions.close')} onClick={dismissNotice}>
            <IconX size={18} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}
