import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { revokeCertificate, type CertificateDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormProblems } from '../../../platform/form-problems';
import { sayDone } from '../../../platform/undo';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Section } from '../../../ui/section';

/** Takes a certificate out of use, for a reason that stays in the register. */
export function RevokeCertificate({ certificate }: { certificate: CertificateDto }) {
  const { t } = useTranslation('certificates');
  const client = useQueryClient();
  const form = useForm({ initialValues: { reason: '' } });
  const problems = useFormProblems(form);
  const revoking = useMutation({
    mutationFn: ({ reason }: { reason: string }) => revokeCertificate(certificate.id, { reason }),
    onSuccess: async () => {
      sayDone(t('revoke.done'));
      await client.invalidateQueries({ queryKey: ['certificate', certificate.id] });
      await client.invalidateQueries({ queryKey: ['certificates'] });
    },
    onError: problems.show,
  });
  return (
    <Section title={t('revoke.title')} look="card">
      <p>{t('revoke.what')}</p>
      <FormColumn
        problems={problems}
        onSubmit={form.onSubmit((values) => revoking.mutate(values), problems.showInvalid)}
      >
        <TextInput
          label={t('revoke.reason')}
          description={t('review.reasonHelp')}
          dir="auto"
          {...form.getInputProps('reason')}
        />
        <FormActions>
          <Button type="submit" color="danger" loading={revoking.isPending}>
            {t('revoke.confirm')}
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
