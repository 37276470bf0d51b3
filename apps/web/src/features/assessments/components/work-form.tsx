import { Button, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import {
  handInAssignment,
  uploadSubmissionFile,
  type MyAssignmentDto,
  type SubmittedFileDto,
} from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { PhotoOrFile } from '../marking/photo-or-file';
import { shrinkPhoto } from '../marking/shrink-photo';
import { SubmittedFiles } from './submitted-files';
import { draftOf, keepDraft, type WorkDraft } from './work-draft';
import classes from './work-form.module.css';

interface WorkFormProps {
  assignment: MyAssignmentDto;
  enrolmentId: string;
  activityId: string;
}

/** Text, photos and files of one hand-in; kept on the device until it is handed in. */
export function WorkForm({ assignment, enrolmentId, activityId }: WorkFormProps) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const { submission, acceptsText, maxFiles } = assignment;
  const draftKey = `${enrolmentId}/${activityId}`;
  const [work, setWork] = useState<WorkDraft>(
    () => draftOf(draftKey) ?? { text: submission?.text ?? '', files: submission?.files ?? [] },
  );
  const change = (next: WorkDraft): void => {
    setWork(next);
    keepDraft(draftKey, next);
  };
  const uploading = useMutation<SubmittedFileDto, ApiProblem, File>({
    mutationFn: async (file) => uploadSubmissionFile(enrolmentId, activityId, { file: await shrinkPhoto(file) }),
    onSuccess: (file) => change({ ...work, files: [...work.files, file] }),
  });
  const sending = useMutation<void, ApiProblem>({
    mutationFn: () =>
      handInAssignment(enrolmentId, activityId, { text: work.text, fileIds: work.files.map(({ id }) => id) }),
    onSuccess: async () => {
      keepDraft(draftKey, null);
      sayDone(t('assignment.handedIn'));
      await client.invalidateQueries();
    },
  });
  return (
    <Section title={submission ? t('assignment.again') : t('assignment.yourWork')}>
      <div className={classes.form}>
        {acceptsText && (
          <Textarea
            label={t('assignment.text')}
            description={t('assignment.textHelp')}
            autosize
            minRows={6}
            maxLength={20000}
            value={work.text}
            onChange={(event) => change({ ...work, text: event.currentTarget.value })}
          />
        )}
        <FileRows files={work.files} onChange={(files) => change({ ...work, files })} />
        {work.files.length < maxFiles && (
          <PhotoOrFile
            most={maxFiles}
            uploading={uploading.isPending}
            error={uploading.error?.message}
            onFile={(file) => uploading.mutate(file)}
          />
        )}
        {sending.error && <ProblemNotice problem={sending.error} />}
        <Button size="lg" fullWidth loading={sending.isPending || uploading.isPending} onClick={() => sending.mutate()}>
          {submission ? t('assignment.handInAgain') : t('assignment.handIn')}
        </Button>
      </div>
    </Section>
  );
}

/** Files sent so far, each with its size and a way to take it back. */
export function FileRows({
  files,
  onChange,
}: {
  files: readonly SubmittedFileDto[];
  onChange: (files: SubmittedFileDto[]) => void;
}) {
  const { t } = useTranslation('assessments');
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id}>
          <SubmittedFiles files={[file]} />
          <Button
            variant="subtle"
            leftSection={<IconX size={18} aria-hidden />}
            onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
          >
            {t('common:file.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
