import { Group } from '@mantine/core';
import { countWaitingPlans } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NumberLink } from '../../../ui/number-link';
import { Section } from '../../../ui/section';

/** What action plans ask of a manager: the visa, and a word on what was done. Nothing is shown while nothing waits. */
export default function PlansToSign() {
  const { t } = useTranslation('assessments');
  const waiting = useQuery({ queryKey: ['action-plans', 'waiting'], queryFn: countWaitingPlans }).data;
  if (!waiting || waiting.visas + waiting.confirmations === 0) return null;
  return (
    <Section title={t('plans.title')}>
      <Group>
        {waiting.visas > 0 && (
          <NumberLink
            look="tile"
            value={waiting.visas}
            label={t('plans.toSign', { count: waiting.visas })}
            href="/action-plans?status=awaits-visa"
          />
        )}
        {waiting.confirmations > 0 && (
          <NumberLink
            look="tile"
            value={waiting.confirmations}
            label={t('plans.toConfirm', { count: waiting.confirmations })}
            href="/action-plans?status=to-confirm"
          />
        )}
      </Group>
    </Section>
  );
}
