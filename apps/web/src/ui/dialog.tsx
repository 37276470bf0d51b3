import { IconX } from '@tabler/icons-react';
import { ActionIcon } from '@mantine/core';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

interface DialogProps {
  open: boolean;
  title: string;
  /** Escape, the cross, and whatever button of the contents leaves. */
  onClose: () => void;
  /** A cross beside the title, for contents that are long or have no button to leave by. */
  cross?: boolean;
  /** Mounted while open only, so that a form starts fresh. */
  children: ReactNode;
}

/** The one thing over the page: what is behind it cannot be reached until it is left. */
export function Dialog({ open, title, onClose, cross = false, children }: DialogProps) {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed while it is still on the page, also when whoever shows it takes it away: closing gives the focus back to the opener.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (open) element?.showModal();
    return () => element?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={classes.dialog}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes.head}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        {cross && (
          <ActionIcon variant="subtle" size="xl" aria-label={t('actions.close')} onClick={onClose}>
            <IconX size={20} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {open && children}
    </dialog>
  );
}
