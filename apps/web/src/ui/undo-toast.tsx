import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissNotice, UNDO_MS, useNotice, type Notice } from '../platform/undo';
import classes from './undo-toast.module.css';

/** Says what was done and offers to undo it. Mounted once, in the shell; waits while it is pointed at or focused. */
export function UndoToast() {
  const notice = useNotice();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || held) return undefined;
    const timer = setTimeout(dismissNotice, UNDO_MS);
    return () => clearTimeout(timer);
  }, [notice, held]);
  // Only a focus that is seen: after a click it came here by itself and nobody is at the keyboard.
  const hold = ({ target }: FocusEvent): void => setHeld(target.matches(':focus-visible'));
  return (
    <div role="status" className={`${classes.place} tk-no-print`}>
      {notice && (
        <div
          key={notice.id}
          className={classes.toast}
          data-plain={notice.undo ? undefined : true}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={hold}
          onBlur={() => setHeld(false)}
        >
          <Words notice={notice} onLeave={() => setHeld(false)} />
        </div>
      )}
    </div>
  );
}

/** Leaving it leads to where the work goes on. */
function Words({ notice: { message, undo, places }, onLeave }: { notice: Notice; onLeave: () => void }) {
  const { t } = useTranslation('common');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Whoever pressed a button that went away with what it removed is offered to undo it, instead of the top of the page.
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  const leave = (place: string | undefined): void => {
    onLeave();
    dismissNotice();
    if (place) requestAnimationFrame(() => document.getElementById(place)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave(places?.beside);
  };
  return (
    <>
      <span className={classes.message}>{message}</span>
      {undo && (
        <button
          ref={button}
          type="button"
          className={classes.undo}
          onKeyDown={onKeyDown}
          onClick={() => {
            undo();
            leave(places?.back);
          }}
        >
          {t('actions.undo')}
        </button>
      )}
      <button
        type="button"
        className={classes.close}
        aria-label={t('actions.close')}
        onKeyDown={onKeyDown}
        onClick={() => leave(places?.beside)}
      >
        <IconX size={18} aria-hidden />
      </button>
    </>
  );
}
