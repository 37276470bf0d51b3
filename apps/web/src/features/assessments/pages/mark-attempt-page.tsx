import { Button, Textarea, TextInput } from '@mantine/core';
import {
  getAttemptToMark,
  markAnswer,
  type AnswerMarkDto,
  type AnswerToMarkDto,
  type AttemptBeingMarkedDto,
} from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { directionOf } from '../../../platform/language';
import { sayDone } from '../../../platform/undo';
import { useLanguage } from '../../../platform/use-language';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { ProblemDetails } from '../components/problem-details';
import { SubmittedFiles } from '../components/submitted-files';
import { readNumber } from '../quiz/read-number';
import classes from './mark-attempt-page.module.css';

/** The answers of one attempt that a person marks, each with its points and a word. */
export default function MarkAttemptPage() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const query = useQuery<AttemptBeingMarkedDto, ApiProblem>({
    queryKey: ['attempts-to-mark', id, language],
    queryFn: () => getAttemptToMark(id),
  });
  return <Loaded query={query}>{(attempt) => <Attempt attempt={attempt} />}</Loaded>;
}

function Attempt({ attempt }: { attempt: AttemptBeingMarkedDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { name, activityTitle, handedInAt, answers, unmarked } = attempt;
  return (
    <Page
      title={name}
      lead={`${activityTitle} · ${format.when(handedInAt)}`}
      back={{ href: '/marking/tests', label: t('testMarking.title') }}
      width="reading"
    >
      <p role="status">{unmarked === 0 ? t('testMarking.allMarked') : t('testMarking.left', { count: unmarked })}</p>
      {answers.map((answer, place) => (
        <Section key={answer.questionId} title={t('result.question', { number: place + 1 })}>
          <Answer attemptId={attempt.attemptId} answer={answer} />
        </Section>
      ))}
    </Page>
  );
}

function Answer({ attemptId, answer }: { attemptId: string; answer: AnswerToMarkDto }) {
  const { textLanguage, text, files } = answer;
  return (
    <div className={classes.answer}>
      <p className={classes.question} lang={textLanguage} dir={directionOf(textLanguage)}>
        {text}
      </p>
      {answer.answer.map((line) => (
        <p key={line} className={classes.given} dir="auto">
          {line}
        </p>
      ))}
      {files.map((file) =>
        /^(audio|video)\//.test(file.contentType) ? (
          <audio key={file.id} controls preload="none" src={file.path} className={classes.player} />
        ) : (
          <SubmittedFiles key={file.id} files={[file]} />
        ),
      )}
      <MarkForm attemptId={attemptId} answer={answer} />
    </div>
  );
}

function MarkForm({ attemptId, answer }: { attemptId: string; answer: AnswerToMarkDto }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const [points, setPoints] = useState(() => (answer.given === null ? '' : String(answer.given)));
  const [comment, setComment] = useState(answer.comment);
  const value = readNumber(points);
  const saving = useMutation<void, ApiProblem, AnswerMarkDto>({
    mutationFn: (mark) => markAnswer(attemptId, answer.questionId, mark),
    onSuccess: async () => {
      sayDone(t('editor.saved'));
      await client.invalidateQueries({ queryKey: ['attempts-to-mark'] });
    },
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) saving.mutate({ points: value, comment });
      }}
    >
      <TextInput
        label={t('testMarking.points', { max: answer.points })}
        inputMode="decimal"
        dir="ltr"
        className={classes.points}
        value={points}
        error={points.trim() !== '' && value === null ? t('numeric.notANumber') : undefined}
        onChange={(event) => setPoints(event.currentTarget.value)}
      />
      <Textarea
        label={t('mark.comment')}
        autosize
        minRows={2}
        maxLength={4000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {saving.error && <ProblemDetails problem={saving.error} />}
      <Button type="submit" loading={saving.isPending} disabled={value === null}>
        {t('testMarking.save')}
      </Button>
    </form>
  );
}
