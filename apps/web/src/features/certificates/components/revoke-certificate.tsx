import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { revokeCertificate, type CertificateDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormProblems } from '../../../platform/form-problems';
import { sayDone } from '../../../platform/undo';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Section } from '../../../ui/section';
import { saysWhy } from './reason';

/** Takes a certificate out of use, for a reason that stays in the register. */
export function RevokeCertificate({ certificate, onCancel }: { certificate: CertificateDto; onCancel: () => void }) {
  const { t } = useTranslation('certificates');
  const client = useQueryClient();
  const [sure, setSure] = useState<{ reason: string } | null>(null);
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: saysWhy(t('review.reasonMissing')) },
  });
  const problems = useFormProblems(form);
  const revoking = useMutation({
    mutationFn: ({ reason }: { reason: string }) => revokeCertificate(certificate.id, { reason }),
    onSuccess: async () => {
      sayDone(t('revoke.done'));
      await client.invalidateQueries({ queryKey: ['certificate', certificate.id] });
      await client.invalidateQueries({ queryKey: ['certificates'] });
    },
    onError: (error) => {
      setSure(null);
      problems.show(error);
    },
  });
  return (
    <Section title={t('revoke.title')} look="card">
      <p>{t('revoke.what')}</p>
      <FormColumn problems={problems} onSubmit={form.onSubmit(setSure, problems.showInvalid)}>
        <TextInput label={t('revoke.reason')} description={t('review.reasonHelp')} {...form.getInputProps('reason')} />
        <FormActions>
          <Button type="submit" color="danger">
            {t('revoke.confirm')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('common:actions.cancel')}
          </Button>
        </FormActions>
      </FormColumn>
      <ConfirmDialog
        open={sure !== null}
        title={t('revoke.sureTitle', { serial: certificate.serial })}
        confirmLabel={t('revoke.confirm')}
        danger
        busy={revoking.isPending}
        onConfirm={() => sure && revoking.mutate(sure)}
        onCancel={() => setSure(null)}
      >
        {t('revoke.sure')}
      </ConfirmDialog>
    </Section>
  );
}
