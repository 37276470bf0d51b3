import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudUp, IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem-notice';
import type { Saving, useDesk } from './desk/use-desk';
import classes from './text-desk.module.css';

const ICONS: Record<Saving, typeof IconCloudCheck> = {
  saved: IconCloudCheck,
  waiting: IconCloudUp,
  sending: IconCloudUp,
  'kept-here': IconDeviceFloppy,
  refused: IconAlertTriangle,
  conflict: IconAlertTriangle,
};

/** Always in sight: whether the text is safe, and where. */
export function SavingLine({ desk: { saving, problem, flush } }: { desk: ReturnType<typeof useDesk> }) {
  const { t } = useTranslation('courses');
  const Icon = ICONS[saving];
  return (
    <div className={classes.bar}>
      {saving === 'refused' && problem && (
        <div className={classes.refusal}>
          <ProblemNotice problem={problem} />
          <ul className={classes.problems}>
            {problem.fields.map(({ field, message }) => (
              <li key={field}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <span role="status" className={classes.saving} data-state={saving}>
        <Icon size={20} aria-hidden />
        {t(`saving.${saving}`)}
      </span>
      {saving === 'conflict' && (
        <Button variant="default" onClick={() => void flush()}>
          {t('conflict.choose')}
        </Button>
      )}
      {(saving === 'waiting' || saving === 'kept-here' || saving === 'refused') && (
        <Button variant="default" onClick={() => void flush()}>
          {t('saving.now')}
        </Button>
      )}
    </div>
  );
}
