import type { CertificateRulesDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { sayShare } from './say-share';
import { useLanguage } from '../../../platform/use-language';

/** What the certificate asks for, as sentences. */
export function CertificateRules({ rules }: { rules: CertificateRulesDto }) {
  const { t } = useTranslation('courses');
  const language = useLanguage();
  const share = (percent: number): string => sayShare(percent, language);
  return (
    <ul>
      {rules.attendancePercent !== null && <li>{t('rules.attendance', { share: share(rules.attendancePercent) })}</li>}
      <li>
        {rules.mandatoryModulesPercent === 100
          ? t('rules.allMandatory')
          : t('rules.mandatory', { share: share(rules.mandatoryModulesPercent) })}
      </li>
      {rules.finalTestPercent !== null && <li>{t('rules.finalTest', { share: share(rules.finalTestPercent) })}</li>}
      {rules.observationPercent !== null && (
        <li>{t('rules.observation', { share: share(rules.observationPercent) })}</li>
      )}
      {rules.actionPlanRequired && <li>{t('rules.actionPlan')}</li>}
    </ul>
  );
}
