import type { CertificateRulesDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';

/** What the certificate asks for, as sentences. */
export function CertificateRules({ rules }: { rules: CertificateRulesDto }) {
  const { t } = useTranslation('courses');
  const { score } = useFormat();
  return (
    <ul>
      {rules.attendancePercent !== null && <li>{t('rules.attendance', { share: score(rules.attendancePercent) })}</li>}
      <li>
        {rules.mandatoryModulesPercent === 100
          ? t('rules.allMandatory')
          : t('rules.mandatory', { share: score(rules.mandatoryModulesPercent) })}
      </li>
      {rules.finalTestPercent !== null && <li>{t('rules.finalTest', { share: score(rules.finalTestPercent) })}</li>}
      {rules.observationPercent !== null && (
        <li>{t('rules.observation', { share: score(rules.observationPercent) })}</li>
      )}
      {rules.actionPlanRequired && <li>{t('rules.actionPlan')}</li>}
    </ul>
  );
}
