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
import { StatusBadge } from '../../../ui/status-badge';
import { SubmittedFiles } from '../components/submitted-files';
import { AnswerMarking } from '../marking/answer-marking';
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
  const { activityTitle, providerName, cohortName, handedInAt, answers, stage } = attempt;
  const mine = answers.some(({ role }) => role !== null);
  return (
    <Page
      title={attempt.name ?? t('marking.learnerNumber', { number: attempt.learnerNumber })}
      lead={[activityTitle, providerName, cohortName, format.when(handedInAt)].filter(Boolean).join(' · ')}
      back={{ href: `/marking${queue.query}`, label: t('marking.title') }}
      width="reading"
    >
      <QueueSteps queue={queue} />
      <p role="status">
        {stage !== 'over' && stage !== 'to-mark' && (
          <>
            <StatusBadge tone="info" label={t(`stage.${stage}`)} />{' '}
          </>
        )}
        <Left attempt={attempt} mine={mine} />
      </p>
      {answers.map((answer, place) => (
        <Section key={answer.questionId} title={t('result.question', { number: place + 1 })}>
          <Answer attempt={attempt} answer={answer} />
        </Section>
      ))}
      {(stage === 'held' || stage === 'over' || !mine) && <Button onClick={queue.goOn}>{t('marking.goOn')}</Button>}
    </Page>
  );
}

/** What is still to do, and for whom. */
function Left({ attempt: { stage, unmarked }, mine }: { attempt: AttemptBeingMarkedDto; mine: boolean }) {
  const { t } = useTranslation('assessments');
  if (stage === 'over') return t('testMarking.allMarked');
  if (stage === 'held') return t('testMarking.held');
  if (!mine && (stage === 'second' || stage === 'moderation')) return t(`testMarking.next.${stage}`);
  return t('testMarking.left', { count: unmarked });
}

function Answer({ attempt, answer }: { attempt: AttemptBeingMarkedDto; answer: AnswerToMarkDto }) {
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
      <AnswerMarking attempt={attempt} answer={answer} />
    </div>
  );
}
