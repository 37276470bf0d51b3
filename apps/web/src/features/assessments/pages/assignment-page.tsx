import { Button, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import {
  getMyAssignment,
  handInAssignment,
  uploadSubmissionFile,
  type MyAssignmentDto,
  type SubmittedFileDto,
} from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { sayDone } from '../../../platform/undo';
import { useLanguage } from '../../../platform/use-language';
import { FileDrop } from '../../../ui/file-drop';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Card, Section } from '../../../ui/section';
import { SubmissionStatus } from '../components/submission-status';
import { SubmittedFiles } from '../components/submitted-files';
import { draftOf, keepDraft } from '../components/work-draft';
import classes from './assignment-page.module.css';

const ENDINGS = ['.jpg', '.jpeg', '.png', '.webp', '.pdf'] as const;
const MAX_BYTES = 20 * 1_048_576;
const MAX_FILES = 5;

/** An assignment: write, or photograph the page; the trainer's answer; hand in again until it is accepted. */
export default function AssignmentPage() {
  const { enrolmentId = '', activityId = '' } = useParams();
  const language = useLanguage();
  const assignment = useQuery<MyAssignmentDto, ApiProblem>({
    queryKey: ['assignment', enrolmentId, activityId, language],
    queryFn: () => getMyAssignment(enrolmentId, activityId),
  });
  return (
    <Loaded query={assignment}>
      {(data) => <Assignment assignment={data} enrolmentId={enrolmentId} activityId={activityId} />}
    </Loaded>
  );
}

interface AssignmentProps {
  assignment: MyAssignmentDto;
  enrolmentId: string;
  activityId: string;
}

function Assignment({ assignment, enrolmentId, activityId }: AssignmentProps) {
  const { t } = useTranslation('assessments');
  const { submission } = assignment;
  return (
    <Page
      title={assignment.title}
      lead={assignment.actionPlan ? t('assignment.planLead') : t('assignment.lead')}
      back={{ href: `/learn/${enrolmentId}/activities/${activityId}`, label: t('assignment.instructions') }}
      width="reading"
    >
      {submission && <Answered submission={submission} enrolmentId={enrolmentId} />}
      {assignment.canHandIn && <WorkForm assignment={assignment} enrolmentId={enrolmentId} activityId={activityId} />}
    </Page>
  );
}

function Answered({
  submission,
  enrolmentId,
}: {
  submission: NonNullable<MyAssignmentDto['submission']>;
  enrolmentId: string;
}) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  return (
    <Section title={t('assignment.state')}>
      <Card>
        <p>
          <SubmissionStatus status={submission.status} /> {format.when(submission.handedInAt)}
        </p>
        {submission.comment && (
          <blockquote className={classes.comment} dir="auto">
            {submission.comment}
          </blockquote>
        )}
        {submission.status === 'accepted' && (
          <>
            <p className={classes.work} dir="auto">
              {submission.text}
            </p>
            <SubmittedFiles files={submission.files} />
          </>
        )}
        {submission.status !== 'sent-back' && (
          <LinkButton href={`/learn/${enrolmentId}`}>{t('result.continue')}</LinkButton>
        )}
      </Card>
    </Section>
  );
}

function WorkForm({ assignment: { submission }, enrolmentId, activityId }: AssignmentProps) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const draftKey = `${enrolmentId}/${activityId}`;
  const [text, setText] = useState(() => draftOf(draftKey) ?? submission?.text ?? '');
  const [files, setFiles] = useState<SubmittedFileDto[]>(submission?.files ?? []);
  const uploading = useMutation<SubmittedFileDto, ApiProblem, File>({
    mutationFn: (file) => uploadSubmissionFile(enrolmentId, activityId, { file }),
    onSuccess: (file) => setFiles((before) => [...before, file]),
  });
  const sending = useMutation<void, ApiProblem>({
    mutationFn: () => handInAssignment(enrolmentId, activityId, { text, fileIds: files.map(({ id }) => id) }),
    onSuccess: async () => {
      keepDraft(draftKey, null);
      sayDone(t('assignment.handedIn'));
      await client.invalidateQueries();
    },
  });
  const write = (value: string): void => {
    setText(value);
    keepDraft(draftKey, value);
  };
  return (
    <Section title={submission ? t('assignment.again') : t('assignment.yourWork')}>
      <div className={classes.form}>
        <Textarea
          label={t('assignment.text')}
          description={t('assignment.textHelp')}
          dir="auto"
          autosize
          minRows={6}
          maxLength={20000}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <ul className={classes.files}>
          {files.map((file) => (
            <li key={file.id}>
              <SubmittedFiles files={[file]} />
              <Button
                variant="subtle"
                leftSection={<IconX size={18} aria-hidden />}
                onClick={() => setFiles(files.filter(({ id }) => id !== file.id))}
              >
                {t('common:file.remove')}
              </Button>
            </li>
          ))}
        </ul>
        {files.length < MAX_FILES && (
          <FileDrop
            label={t('assignment.file')}
            help={uploading.isPending ? t('assignment.uploading') : t('assignment.fileHelp')}
            endings={ENDINGS}
            maxBytes={MAX_BYTES}
            file={null}
            error={uploading.error?.message}
            onChange={(file) => file && uploading.mutate(file)}
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
