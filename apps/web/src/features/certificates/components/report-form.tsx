import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  attachReportScan,
  saveCohortReport,
  submitCohortReport,
  type CohortReportDto,
  type ReportTextsDto,
} from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toApiProblem } from '../../../platform/api-problem';
import { useFormProblems } from '../../../platform/form-problems';
import { sayDone } from '../../../platform/undo';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FileDrop } from '../../../ui/file-drop';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Section } from '../../../ui/section';
import { TEXT_NAMES } from './report-texts';

interface Values extends Record<string, unknown> {
  texts: ReportTextsDto;
}

const ASKED = ['worked', 'difficulties', 'recommendations'] as const;
const LARGEST_SCAN = 20 * 1_048_576;

/** What the trainer adds: five texts, and the signed sheet when there is one. */
export function ReportForm({ report }: { report: CohortReportDto }) {
  const { t } = useTranslation('certificates');
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const form = useForm<Values>({ initialValues: { texts: report.texts } });
  const problems = useFormProblems(form);
  const { id } = report.cohort;
  const reload = (): Promise<void> => client.invalidateQueries({ queryKey: ['cohort-report', id] });
  const saving = useMutation({
    mutationFn: async ({ values, submit }: { values: Values; submit: boolean }) => {
      const { revision } = await saveCohortReport(id, { revision: report.revision, texts: values.texts });
      if (submit) await submitCohortReport(id, { revision });
      return submit;
    },
    onSuccess: async (submitted) => {
      setAsking(false);
      sayDone(t(submitted ? 'report.submitted' : 'report.saved'));
      await reload();
    },
    onError: (error) => {
      setAsking(false);
      problems.show(error);
    },
  });
  const ask = (): void => {
    const empty = ASKED.filter((name) => form.values.texts[name].trim() === '');
    const errors = Object.fromEntries(empty.map((name) => [`texts.${name}`, t('text.required')]));
    form.setErrors(errors);
    if (empty.length > 0) problems.showInvalid(errors);
    else setAsking(true);
  };
  return (
    <Section title={t('report.texts')} look="card">
      <FormColumn
        problems={problems}
        onSubmit={form.onSubmit((values) => saving.mutate({ values, submit: false }), problems.showInvalid)}
      >
        {TEXT_NAMES.map((name) => (
          <Textarea
            key={name}
            label={t(`text.${name}`)}
            description={(ASKED as readonly string[]).includes(name) ? undefined : t('text.optional')}
            autosize
            minRows={3}
            maxLength={5_000}
            {...form.getInputProps(`texts.${name}`)}
          />
        ))}
        <Scan report={report} onDone={reload} />
        <FormActions>
          <Button onClick={ask}>{t('report.submit')}</Button>
          <Button type="submit" variant="default" loading={saving.isPending}>
            {t('report.save')}
          </Button>
        </FormActions>
      </FormColumn>
      <ConfirmDialog
        open={asking}
        title={t('report.submitTitle')}
        confirmLabel={t('report.submit')}
        busy={saving.isPending}
        onConfirm={() => saving.mutate({ values: form.values, submit: true })}
        onCancel={() => setAsking(false)}
      >
        {t('report.submitWhat')}
      </ConfirmDialog>
    </Section>
  );
}

function Scan({ report, onDone }: { report: CohortReportDto; onDone: () => Promise<void> }) {
  const { t } = useTranslation('certificates');
  const [file, setFile] = useState<File | null>(null);
  const sending = useMutation({
    mutationFn: (chosen: File) => attachReportScan(report.cohort.id, { file: chosen }),
    onSuccess: async () => {
      sayDone(t('report.scanAdded'));
      await onDone();
    },
  });
  return (
    <>
      <FileDrop
        label={t('report.scan')}
        help={t(report.hasScan ? 'report.scanThere' : 'report.scanHelp')}
        endings={['.jpg', '.jpeg', '.png', '.webp', '.pdf']}
        maxBytes={LARGEST_SCAN}
        file={file}
        {...(sending.error ? { error: toApiProblem(sending.error).message } : {})}
        onChange={setFile}
      />
      {file && (
        <Button variant="light" loading={sending.isPending} onClick={() => sending.mutate(file)}>
          {t('report.scanSend')}
        </Button>
      )}
    </>
  );
}
