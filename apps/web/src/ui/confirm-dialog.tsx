import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../platform/api-problem';
import classes from './confirm-dialog.module.css';
import { Dialog } from './dialog';
import { ProblemNotice } from './problem-notice';

interface ConfirmDialogProps {
  open: boolean;
  /** A question with the thing's name in it. */
  title: string;
  /** What will happen, and to whom. */
  children: ReactNode;
  /** The verb itself: "Delete the session", not "OK". */
  confirmLabel: string;
  /** Red button; for what is lost. */
  danger?: boolean;
  /** A word to type, only for what cannot be undone by anybody. */
  word?: string;
  busy?: boolean;
  problem?: ApiProblem | null;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before what cannot be undone. Whatever can be undone should use `offerUndo` instead. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, onCancel } = props;
  return (
    <Dialog open={open} title={title} onClose={onCancel}>
      <DialogBody {...props} />
    </Dialog>
  );
}

function DialogBody(props: ConfirmDialogProps) {
  const { children, confirmLabel, danger, word, busy, problem, onConfirm, onCancel } = props;
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const ready = word === undefined || typed.trim() === word;
  return (
    <>
      <div className={classes.body}>{children}</div>
      {problem && <ProblemNotice problem={problem} />}
      {word !== undefined && (
        <TextInput
          label={t('confirm.typeWord', { word })}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={classes.actions}>
        <Button color={danger ? 'danger' : undefined} disabled={!ready} loading={busy} onClick={onConfirm}>
          {confirmLabel}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('actions.cancel')}
        </Button>
      </div>
    </>
  );
}
