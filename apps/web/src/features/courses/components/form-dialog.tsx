import { IconX } from '@tabler/icons-react';
import { ActionIcon } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './form-dialog.module.css';

interface FormDialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Mounted while open only, so that a form starts fresh. */
  children: ReactNode;
}

/** A small form over the page. Escape and the cross leave without saving. */
export function FormDialog({ open, title, onClose, children }: FormDialogProps) {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
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
        <ActionIcon variant="subtle" size="xl" aria-label={t('actions.close')} onClick={onClose}>
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </div>
      {open && children}
    </dialog>
  );
}
