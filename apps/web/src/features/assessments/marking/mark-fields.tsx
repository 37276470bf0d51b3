import { NumberInput, Textarea } from '@mantine/core';
import { uploadVoiceComment, type MarkDto, type SubmissionDto, type SubmittedFileDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Rubric, type Scores } from './rubric';
import { RubricTotal } from './rubric-total';
import { VoiceComment } from './voice-comment';

/** A mark while it is given. */
export interface MarkDraft {
  scores: Scores;
  percent: number | null;
  comment: string;
  voice: SubmittedFileDto | null;
}

/** Every criterion has its level. */
export function isComplete({ rubric }: SubmissionDto, { scores }: MarkDraft): boolean {
  return rubric.every(({ key }) => scores[key] !== undefined);
}

export function useMarkDraft(): [MarkDraft, (draft: MarkDraft) => void] {
  return useState<MarkDraft>({ scores: {}, percent: null, comment: '', voice: null });
}

/** What is sent: figures by the rubric or alone, words, voice, and which hand-in was read. */
export function markOf({ rubric, work }: SubmissionDto, draft: MarkDraft, decision: MarkDto['decision']): MarkDto {
  const { scores, percent, comment, voice } = draft;
  return {
    ...{ decision, comment, handedInAt: work.handedInAt },
    ...(rubric.length > 0 ? { scores: { ...scores } } : {}),
    ...(percent === null ? {} : { percent }),
    ...(voice ? { voiceFileId: voice.id } : {}),
  };
}

interface MarkFieldsProps {
  submission: SubmissionDto;
  draft: MarkDraft;
  onChange: (draft: MarkDraft) => void;
}

/** The rubric to click with the total as it grows, or a figure; words or a voice. */
export function MarkFields({ submission: { id, rubric }, draft, onChange }: MarkFieldsProps) {
  const { t } = useTranslation('assessments');
  const { scores, percent, comment, voice } = draft;
  return (
    <>
      {rubric.length > 0 ? (
        <>
          <Rubric rubric={rubric} scores={scores} onChange={(next) => onChange({ ...draft, scores: next })} />
          <RubricTotal rubric={rubric} scores={scores} />
        </>
      ) : (
        <NumberInput
          label={t('mark.percent')}
          description={t('mark.percentHelp')}
          min={0}
          max={100}
          value={percent ?? ''}
          onChange={(value) => onChange({ ...draft, percent: typeof value === 'number' ? value : null })}
        />
      )}
      <Textarea
        label={t('mark.comment')}
        description={t('mark.commentHelp')}
        dir="auto"
        autosize
        minRows={3}
        maxLength={4000}
        value={comment}
        onChange={(event) => onChange({ ...draft, comment: event.currentTarget.value })}
      />
      <VoiceComment
        send={(file) => uploadVoiceComment(id, { file })}
        voice={voice}
        onChange={(next) => onChange({ ...draft, voice: next })}
      />
    </>
  );
}
