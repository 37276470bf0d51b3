import type { QuestionStatisticsDto } from '@tamkin/api-client';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './item-card.module.css';

/** What an author should look at. */
export function Signs({ signs }: { signs: QuestionStatisticsDto['signs'] }) {
  const { t } = useTranslation('assessments');
  if (signs.length === 0) return null;
  return (
    <ul className={classes.signs}>
      {signs.map((sign) => (
        <li key={sign} className={classes.sign}>
          <IconAlertTriangle size={20} aria-hidden />
          <span>{t(`statistics.signs.${sign}`)}</span>
        </li>
      ))}
    </ul>
  );
}
