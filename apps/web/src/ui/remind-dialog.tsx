import { Button } from '@mantine/core';
import { IconBrandWhatsapp, IconCheck, IconCopy } from '@tabler/icons-react';
import type { PreparedReminderDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../platform/api-problem';
import { useFormat } from '../platform/format/use-format';
import { Dialog } from './dialog';
import { Waiting } from './loaded';
import { ProblemNotice } from './problem-notice';
import classes from './remind-dialog.module.css';

interface RemindDialogProps {
  personName: string;
  /** Null while it is being prepared. */
  prepared: PreparedReminderDto | null;
  problem: ApiProblem | null;
  onClose: () => void;
}

/** The ready text, with the ways to send it. What happens on the phone afterwards is not known here, and the dialog says so. */
export function RemindDialog({ personName, prepared, problem, onClose }: RemindDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog open title={t('remind.title', { name: personName })} onClose={onClose}>
      {problem && <ProblemNotice problem={problem} />}
      {!problem && !prepared && <Waiting />}
      {prepared && <Prepared prepared={prepared} />}
      <div className={classes.close}>
        <Button variant="default" onClick={onClose}>
          {t('actions.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Prepared({ prepared: { text, language, waMeUrl, lastPreparedAt } }: { prepared: PreparedReminderDto }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <>
      {lastPreparedAt !== null && (
        <p className={classes.note}>{t('remind.before', { when: format.when(lastPreparedAt) })}</p>
      )}
      <blockquote className={classes.text} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        {text}
      </blockquote>
      <p className={classes.note}>{waMeUrl === null ? t('remind.noPhone') : t('remind.fromYourPhone')}</p>
      <div className={classes.actions}>
        {waMeUrl !== null && (
          <Button
            component="a"
            href={waMeUrl}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconBrandWhatsapp size={20} aria-hidden />}
          >
            {t('remind.whatsapp')}
          </Button>
        )}
        <Button
          variant={waMeUrl === null ? 'filled' : 'default'}
          leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
          onClick={copy}
        >
          <span aria-live="polite">{copied ? t('actions.copied') : t('actions.copy')}</span>
        </Button>
      </div>
    </>
  );
}
