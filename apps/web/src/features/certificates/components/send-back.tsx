import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendBackCohortReport, type ReviewedReportDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormProblems } from '../../../platform/form-problems';
import { sayDone } from '../../../platform/undo';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Section } from '../../../ui/section';
import { saysWhy } from './reason';

/** Back to the trainer, with a reason they will read. */
export function SendBack({ report, onCancel }: { report: ReviewedReportDto; onCancel: () => void }) {
  const { t } = useTranslation('certificates');
  const client = useQueryClient();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: saysWhy(t('review.reasonMissing')) },
  });
  const problems = useFormProblems(form);
  const id = report.id ?? '';
  const sending = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      sendBackCohortReport(id, { revision: report.revision, reason: reason.trim() }),
    onSuccess: async () => {
      sayDone(t('review.returned'));
      await client.invalidateQueries({ queryKey: ['cohort-reports'] });
      await client.invalidateQueries({ queryKey: ['reviewed-report', id] });
    },
    onError: problems.show,
  });
  return (
    <Section title={t('review.returnTitle')} look="card">
      <FormColumn
        problems={problems}
        onSubmit={form.onSubmit((values) => sending.mutate(values), problems.showInvalid)}
      >
        <Textarea
          label={t('review.reason')}
          description={t('review.reasonSeen')}
          autosize
          minRows={3}
          maxLength={2_000}
          {...form.getInputProps('reason')}
        />
        <FormActions>
          <Button type="submit" loading={sending.isPending}>
            {t('review.return')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('common:actions.cancel')}
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
