import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { FileDrop } from '../../../ui/file-drop';
import { FormActions } from '../../../ui/form-column';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useSendCourseArchive } from '../api/use-course-transfer';

const LARGEST_BYTES = 200 * 1_048_576;

/** Sends an archive of a course; what would become of it is shown before anything is written. */
export default function CourseImportPage() {
  const { t } = useTranslation('courses');
  const [, navigate] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  const [id, setId] = useState(() => crypto.randomUUID());
  const sending = useSendCourseArchive();
  const choose = (next: File | null): void => {
    sending.reset();
    setId(crypto.randomUUID());
    setFile(next);
  };
  const send = (): void => {
    if (file) sending.mutate({ file, id }, { onSuccess: () => navigate(`/courses/import/${id}`) });
  };
  return (
    <Page
      title={t('transfer.import')}
      lead={t('transfer.importLead')}
      back={{ href: '/courses', label: t('authored.title') }}
      width="reading"
    >
      <FileDrop
        label={t('transfer.file')}
        help={t('transfer.fileHelp')}
        endings={['.zip']}
        maxBytes={LARGEST_BYTES}
        file={file}
        onChange={choose}
      />
      {sending.error && <ProblemNotice problem={sending.error} />}
      <FormActions>
        <Button loading={sending.isPending} disabled={!file} onClick={send}>
          {t('transfer.read')}
        </Button>
      </FormActions>
      <p>{t('transfer.nothingYet')}</p>
    </Page>
  );
}
