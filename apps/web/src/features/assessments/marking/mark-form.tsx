import { Button } from '@mantine/core';
import { markSubmission, type MarkDto, type SubmissionDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { FormActions } from '../../../ui/form-column';
import { Section } from '../../../ui/section';
import { ProblemDetails } from '../components/problem-details';
import { isComplete, MarkFields, markOf, useMarkDraft } from './mark-fields';
import classes from './mark-form.module.css';

interface MarkFormProps {
  submission: SubmissionDto;
  role: NonNullable<SubmissionDto['role']>;
  onDone: () => void;
}

/** A mark and the two decisions. */
export function MarkForm({ submission, role, onDone }: MarkFormProps) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const { passPercent } = submission;
  const [draft, setDraft] = useMarkDraft();
  const marking = useMutation<void, ApiProblem, MarkDto['decision']>({
    mutationFn: (decision) => markSubmission(submission.id, markOf(submission, draft, decision)),
    onSuccess: async (_, decision) => {
      sayDone(decision === 'accepted' ? t('mark.accepted') : t('mark.sentBack'));
      await client.invalidateQueries({ refetchType: 'none' });
      onDone();
    },
  });
  return (
    <Section title={t(`markAs.${role}`)}>
      <div className={classes.form}>
        <MarkFields submission={submission} draft={draft} onChange={setDraft} />
        {passPercent !== null && <p>{t('mark.passAt', { percent: passPercent })}</p>}
        {submission.phase === 'until-report' && <p>{t('mark.untilReport')}</p>}
        {submission.releaseTogether && <p>{t('mark.heldBack')}</p>}
        {marking.error && <ProblemDetails problem={marking.error} />}
        <FormActions>
          <Button
            size="lg"
            disabled={!isComplete(submission, draft)}
            loading={marking.isPending}
            onClick={() => marking.mutate('accepted')}
          >
            {t('mark.accept')}
          </Button>
          <Button size="lg" variant="default" disabled={marking.isPending} onClick={() => marking.mutate('sent-back')}>
            {t('mark.sendBack')}
          </Button>
        </FormActions>
      </div>
    </Section>
  );
}
