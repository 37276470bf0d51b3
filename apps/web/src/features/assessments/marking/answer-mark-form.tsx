import { Button, Textarea, TextInput } from '@mantine/core';
import {
  markAnswer,
  uploadAnswerVoice,
  type AnswerMarkDto,
  type AnswerToMarkDto,
  type SubmittedFileDto,
} from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { ProblemDetails } from '../components/problem-details';
import { readNumber } from '../quiz/read-number';
import classes from './mark-form.module.css';
import { Rubric, type Scores } from './rubric';
import { RubricTotal } from './rubric-total';
import { VoiceComment } from './voice-comment';

interface AnswerMarkFormProps {
  attemptId: string;
  answer: AnswerToMarkDto;
  onSaved: () => void;
}

/** The mark of one answer: by its rubric or in points, with words or a voice. */
export function AnswerMarkForm({ attemptId, answer, onSaved }: AnswerMarkFormProps) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const { rubric, mark: before } = answer;
  const [points, setPoints] = useState(() => (before ? String(before.points) : ''));
  const [scores, setScores] = useState<Scores>(before?.scores ?? {});
  const [comment, setComment] = useState(before?.comment ?? '');
  const [voice, setVoice] = useState<SubmittedFileDto | null>(before?.voice ?? null);
  const value = readNumber(points);
  const complete = rubric.length > 0 ? rubric.every(({ key }) => scores[key] !== undefined) : value !== null;
  const saving = useMutation<void, ApiProblem, AnswerMarkDto>({
    mutationFn: (mark) => markAnswer(attemptId, answer.questionId, mark),
    onSuccess: async () => {
      sayDone(t('editor.saved'));
      await client.invalidateQueries({ queryKey: ['attempts-to-mark'] });
      onSaved();
    },
  });
  const save = (): void =>
    saving.mutate({
      comment,
      ...(rubric.length > 0 ? { scores: { ...scores } } : value === null ? {} : { points: value }),
      ...(voice ? { voiceFileId: voice.id } : {}),
    });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) save();
      }}
    >
      {rubric.length > 0 ? (
        <>
          <Rubric rubric={rubric} scores={scores} onChange={setScores} />
          <RubricTotal rubric={rubric} scores={scores} />
        </>
      ) : (
        <TextInput
          label={t('testMarking.points', { max: answer.points })}
          inputMode="decimal"
          dir="ltr"
          value={points}
          error={points.trim() !== '' && value === null ? t('numeric.notANumber') : undefined}
          onChange={(event) => setPoints(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('mark.comment')}
        dir="auto"
        autosize
        minRows={2}
        maxLength={4000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <VoiceComment send={(file) => uploadAnswerVoice(attemptId, { file })} voice={voice} onChange={setVoice} />
      {saving.error && <ProblemDetails problem={saving.error} />}
      <Button type="submit" loading={saving.isPending} disabled={!complete}>
        {t('testMarking.save')}
      </Button>
    </form>
  );
}
