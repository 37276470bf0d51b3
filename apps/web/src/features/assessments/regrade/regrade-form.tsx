import { Button, Checkbox, Stack, Textarea } from '@mantine/core';
import type { QuestionDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../ui/choice-field';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { ProblemDetails } from '../components/problem-details';
import { useAskRegrade, useRegradePreview, type RegradeChoice } from '../api/use-regrades';
import { RegradeImpact } from './regrade-impact';

const METHODS = ['new-key', 'award-all'] as const;
const REASON_LIMIT = 500;

/** How to correct, whom it changes, why; then one button. */
export function RegradeForm({ question, onAsked }: { question: QuestionDto; onAsked: (id: string) => void }) {
  const { t } = useTranslation('assessments');
  const [choice, setChoice] = useState<RegradeChoice>({ method: 'new-key', neverLower: true });
  const [reason, setReason] = useState('');
  const [id] = useState(() => crypto.randomUUID());
  const preview = useRegradePreview(question.id, choice);
  const asking = useAskRegrade(question.id);
  const ask = (): void =>
    asking.mutate({ ...choice, id, reason, revision: question.revision }, { onSuccess: () => onAsked(id) });
  return (
    <>
      <Section title={t('regrade.how')}>
        <Stack>
          <ChoiceField
            label={t('regrade.method')}
            value={choice.method}
            choices={METHODS.map((method) => ({
              value: method,
              label: t(`regrade.methods.${method}`),
              help: t(`regrade.methodWhy.${method}`),
            }))}
            onChange={(method) => setChoice({ ...choice, method })}
          />
          <Checkbox
            label={t('regrade.neverLower')}
            checked={choice.neverLower}
            onChange={(event) => setChoice({ ...choice, neverLower: event.currentTarget.checked })}
          />
        </Stack>
      </Section>
      <Section title={t('regrade.whom')}>
        <Loaded query={preview}>
          {(loaded) =>
            loaded.impact.attempts === 0 ? (
              <p>{t('regrade.nobody')}</p>
            ) : (
              <Stack>
                <RegradeImpact preview={loaded} />
                <Textarea
                  label={t('regrade.reason')}
                  description={t('regrade.reasonWhy')}
                  required
                  autosize
                  minRows={2}
                  maxLength={REASON_LIMIT}
                  value={reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
                {asking.error && <ProblemDetails problem={asking.error} />}
                <div>
                  <Button size="lg" loading={asking.isPending} disabled={reason.trim() === ''} onClick={ask}>
                    {t('regrade.ask', { count: loaded.impact.attempts })}
                  </Button>
                </div>
              </Stack>
            )
          }
        </Loaded>
      </Section>
    </>
  );
}
