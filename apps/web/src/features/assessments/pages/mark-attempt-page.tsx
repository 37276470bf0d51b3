import { Button } from '@mantine/core';
import { getAttemptToMark, type AnswerToMarkDto, type AttemptBeingMarkedDto } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { directionOf } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { SubmittedFiles } from '../components/submitted-files';
import { AnswerMarkForm } from '../marking/answer-mark-form';
import { QueueSteps } from '../marking/queue-steps';
import { useQueue } from '../marking/use-queue';
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
  const queue = useQueue(attempt.attemptId);
  const { name, activityTitle, handedInAt, answers, unmarked } = attempt;
  return (
    <Page
      title={name}
      lead={`${activityTitle} · ${format.when(handedInAt)}`}
      back={{ href: `/marking${queue.query}`, label: t('marking.title') }}
      width="reading"
    >
      <QueueSteps queue={queue} />
      <p role="status">{unmarked === 0 ? t('testMarking.allMarked') : t('testMarking.left', { count: unmarked })}</p>
      {answers.map((answer, place) => (
        <Section key={answer.questionId} title={t('result.question', { number: place + 1 })}>
          <Answer attemptId={attempt.attemptId} answer={answer} />
        </Section>
      ))}
      {unmarked === 0 && <Button onClick={queue.goOn}>{t('marking.goOn')}</Button>}
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
      <AnswerMarkForm attemptId={attemptId} answer={answer} />
    </div>
  );
}
