import type { ReportTextsDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/section';
import classes from './report-texts.module.css';

export const TEXT_NAMES = ['worked', 'difficulties', 'needHelp', 'contentToFix', 'recommendations'] as const;

/** The five texts of a report, to read. */
export function ReportTexts({ title, texts }: { title: string; texts: ReportTextsDto }) {
  const { t } = useTranslation('certificates');
  return (
    <Section title={title} look="card">
      {TEXT_NAMES.map((name) => (
        <div key={name} className={classes.text}>
          <h3>{t(`text.${name}`)}</h3>
          <p dir="auto">{texts[name].trim() || t('text.empty')}</p>
        </div>
      ))}
    </Section>
  );
}
