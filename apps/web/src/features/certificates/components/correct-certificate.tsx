import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { correctCertificate, type CertificateDto, type CorrectCertificateDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormProblems } from '../../../platform/form-problems';
import { sayDone } from '../../../platform/undo';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FieldPair, FormActions, FormColumn } from '../../../ui/form-column';
import { Section } from '../../../ui/section';
import { saysWhy } from './reason';

interface Values extends Record<string, unknown> {
  holder: { latin: string; arabic: string };
  place: { fr: string; ar: string };
  startedOn: string;
  endedOn: string;
  reason: string;
}

/** Prints a corrected certificate under a new number; the old one stays in the register and says so. */
export function CorrectCertificate({ certificate, onCancel }: { certificate: CertificateDto; onCancel: () => void }) {
  const { t } = useTranslation('certificates');
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { holder, place, startedOn, endedOn } = certificate.snapshot;
  const [sure, setSure] = useState<Values | null>(null);
  const form = useForm<Values>({
    initialValues: {
      holder: { ...holder },
      place: { fr: place?.fr ?? '', ar: place?.ar ?? '' },
      startedOn,
      endedOn,
      reason: '',
    },
    validate: { reason: saysWhy(t('review.reasonMissing')) },
  });
  const problems = useFormProblems(form);
  const correcting = useMutation({
    mutationFn: (values: Values) => correctCertificate(certificate.id, withPlace(values)),
    onSuccess: async ({ id }) => {
      sayDone(t('correct.done'));
      await client.invalidateQueries({ queryKey: ['certificates'] });
      await client.invalidateQueries({ queryKey: ['certificate'] });
      navigate(`/register/${id}`);
    },
    onError: (error) => {
      setSure(null);
      problems.show(error);
    },
  });
  return (
    <Section title={t('correct.title')} look="card">
      <p>{t('correct.what')}</p>
      <FormColumn problems={problems} onSubmit={form.onSubmit(setSure, problems.showInvalid)}>
        <TextInput label={t('entry.latin')} dir="ltr" lang="fr" {...form.getInputProps('holder.latin')} />
        <TextInput label={t('entry.arabic')} dir="rtl" lang="ar" {...form.getInputProps('holder.arabic')} />
        <TextInput label={t('correct.placeLatin')} dir="ltr" lang="fr" {...form.getInputProps('place.fr')} />
        <TextInput label={t('correct.placeArabic')} dir="rtl" lang="ar" {...form.getInputProps('place.ar')} />
        <FieldPair>
          <TextInput type="date" label={t('correct.startedOn')} {...form.getInputProps('startedOn')} />
          <TextInput type="date" label={t('correct.endedOn')} {...form.getInputProps('endedOn')} />
        </FieldPair>
        <TextInput label={t('correct.reason')} description={t('review.reasonHelp')} {...form.getInputProps('reason')} />
        <FormActions>
          <Button type="submit">{t('correct.confirm')}</Button>
          <Button variant="default" onClick={onCancel}>
            {t('common:actions.cancel')}
          </Button>
        </FormActions>
      </FormColumn>
      <ConfirmDialog
        open={sure !== null}
        title={t('correct.sureTitle', { serial: certificate.serial })}
        confirmLabel={t('correct.confirm')}
        busy={correcting.isPending}
        onConfirm={() => sure && correcting.mutate(sure)}
        onCancel={() => setSure(null)}
      >
        {t('correct.sure')}
      </ConfirmDialog>
    </Section>
  );
}

/** A training without a place stays without one: nothing was typed in either script. */
function withPlace({ place, ...values }: Values): CorrectCertificateDto {
  return place.fr.trim() === '' && place.ar.trim() === '' ? values : { ...values, place };
}
