import { Button, NumberInput, Textarea } from '@mantine/core';
import {
  markSubmission,
  uploadVoiceComment,
  type MarkDto,
  type SubmissionDto,
  type SubmittedFileDto,
} from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { FormActions } from '../../../ui/form-column';
import { Section } from '../../../ui/section';
import { ProblemDetails } from '../components/problem-details';
import classes from './mark-form.module.css';
import { Rubric, type Scores } from './rubric';
import { RubricTotal } from './rubric-total';
import { VoiceComment } from './voice-comment';

interface MarkFormProps {
  submission: SubmissionDto;
  role: NonNullable<SubmissionDto['role']>;
  onDone: () => void;
}

/** The rubric to click, the total as it grows, words or a voice, and the two decisions. */
export function MarkForm({ submission, role, onDone }: MarkFormProps) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const { rubric, passPercent } = submission;
  const [scores, setScores] = useState<Scores>({});
  const [percent, setPercent] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const [voice, setVoice] = useState<SubmittedFileDto | null>(null);
  const marking = useMutation<void, ApiProblem, MarkDto['decision']>({
    mutationFn: (decision) =>
      markSubmission(submission.id, {
        ...{ decision, comment, handedInAt: submission.work.handedInAt },
        ...(rubric.length > 0 ? { scores: { ...scores } } : {}),
        ...(percent === null ? {} : { percent }),
        ...(voice ? { voiceFileId: voice.id } : {}),
      }),
    onSuccess: async (_, decision) => {
      sayDone(decision === 'accepted' ? t('mark.accepted') : t('mark.sentBack'));
      await client.invalidateQueries({ refetchType: 'none' });
      onDone();
    },
  });
  const complete = rubric.every(({ key }) => scores[key] !== undefined);
  return (
    <Section title={t(`markAs.${role}`)}>
      <div className={classes.form}>
        {rubric.length > 0 ? (
          <>
            <Rubric rubric={rubric} scores={scores} onChange={setScores} />
            <RubricTotal rubric={rubric} scores={scores} />
          </>
        ) : (
          <NumberInput
            label={t('mark.percent')}
            description={t('mark.percentHelp')}
            min={0}
            max={100}
            value={percent ?? ''}
            onChange={(value) => setPercent(typeof value === 'number' ? value : null)}
          />
        )}
        <Textarea
          label={t('mark.comment')}
          description={t('mark.commentHelp')}
          autosize
          minRows={3}
          maxLength={4000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <VoiceComment send={(file) => uploadVoiceComment(submission.id, { file })} voice={voice} onChange={setVoice} />
        {passPercent !== null && <p>{t('mark.passAt', { percent: passPercent })}</p>}
        {marking.error && <ProblemDetails problem={marking.error} />}
        <FormActions>
          <Button size="lg" disabled={!complete} loading={marking.isPending} onClick={() => marking.mutate('accepted')}>
            {t('mark.accept')}
          </Button>
          <Button size="lg" variant="default" disabled={marking.isPending} onClick={() => marking.mutate('sent-back')}>
            {t('mark.sendBack')}
          </Button>
        </FormActions>
        {submission.releaseTogether && <p>{t('mark.heldBack')}</p>}
      </div>
    </Section>
  );
}
