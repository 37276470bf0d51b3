import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { correctCertificate, type CertificateDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormProblems } from '../../../platform/form-problems';
import { sayDone } from '../../../platform/undo';
import { FieldPair, FormActions, FormColumn } from '../../../ui/form-column';
import { Section } from '../../../ui/section';

interface Values extends Record<string, unknown> {
  holder: { latin: string; arabic: string };
  startedOn: string;
  endedOn: string;
  reason: string;
}

/** Prints a corrected certificate under a new number; the old one stays in the register and says so. */
export function CorrectCertificate({ certificate }: { certificate: CertificateDto }) {
  const { t } = useTranslation('certificates');
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { holder, startedOn, endedOn } = certificate.snapshot;
  const form = useForm<Values>({ initialValues: { holder: { ...holder }, startedOn, endedOn, reason: '' } });
  const problems = useFormProblems(form);
  const correcting = useMutation({
    mutationFn: (values: Values) => correctCertificate(certificate.id, values),
    onSuccess: async ({ id }) => {
      sayDone(t('correct.done'));
      await client.invalidateQueries({ queryKey: ['certificates'] });
      await client.invalidateQueries({ queryKey: ['certificate'] });
      navigate(`/register/${id}`);
    },
    onError: problems.show,
  });
  return (
    <Section title={t('correct.title')} look="card">
      <p>{t('correct.what')}</p>
      <FormColumn
        problems={problems}
        onSubmit={form.onSubmit((values) => correcting.mutate(values), problems.showInvalid)}
      >
        <TextInput label={t('entry.latin')} dir="ltr" lang="fr" {...form.getInputProps('holder.latin')} />
        <TextInput label={t('entry.arabic')} dir="rtl" lang="ar" {...form.getInputProps('holder.arabic')} />
        <FieldPair>
          <TextInput type="date" label={t('correct.startedOn')} {...form.getInputProps('startedOn')} />
          <TextInput type="date" label={t('correct.endedOn')} {...form.getInputProps('endedOn')} />
        </FieldPair>
        <TextInput
          label={t('correct.reason')}
          description={t('review.reasonHelp')}
          dir="auto"
          {...form.getInputProps('reason')}
        />
        <FormActions>
          <Button type="submit" loading={correcting.isPending}>
            {t('correct.confirm')}
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
