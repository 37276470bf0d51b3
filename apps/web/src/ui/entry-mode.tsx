import { IconDeviceMobile, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './entry-mode.module.css';

/** How a test was answered; a dash before it was. */
export function EntryMode({ mode }: { mode: 'online' | 'paper' | null }) {
  const { t } = useTranslation('common');
  if (mode === null) return '–';
  const Icon = mode === 'paper' ? IconFileText : IconDeviceMobile;
  return (
    <span className={classes.mode}>
      <Icon size={18} stroke={1.6} aria-hidden />
      {t(`entryMode.${mode}`)}
    </span>
  );
}
