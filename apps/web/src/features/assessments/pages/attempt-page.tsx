import type { AttemptDto, ShownQuestionDto } from '@tamkin/api-client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation, useParams } from 'wouter';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { useHandIn } from '../api/use-quiz';
import { answerOutbox } from '../quiz/answer-outbox';
import { attemptPath } from '../quiz/attempt-path';
import { AttemptReview } from '../quiz/attempt-review';
import { rememberedPlace, rememberPlace } from '../quiz/place-in-attempt';
import { AllQuestions, SectionHead } from '../quiz/paper-parts';
import { QuestionScreen } from '../quiz/question-screen';
import { SavedIndicator } from '../quiz/saved-indicator';
import { Timer } from '../quiz/timer';
import {
  isAnswered,
  isBegun,
  useAnswers,
  useAttempt,
  useNextSteps,
  type Answers,
  type AttemptHere,
} from '../quiz/use-attempt';
import classes from './attempt-page.module.css';

/** A test being taken: one question per screen, a review at the end, nothing lost on the way. */
export default function AttemptPage() {
  const { attemptId = '' } = useParams();
  return <Loaded query={useAttempt(attemptId)}>{(here) => <Attempt key={here.attempt.id} here={here} />}</Loaded>;
}

function Attempt({ here }: { here: AttemptHere }) {
  const { id, enrolmentId, activityId, status } = here.attempt;
  const result = `${attemptPath(enrolmentId, activityId, id)}/result`;
  if (status !== 'in-progress') return <Redirect to={result} replace />;
  // Begins afresh where another browser was ahead, so that fields show what stands and not what was typed.
  return <Player key={here.overtakings} here={here} result={result} />;
}

function Player({ here: { attempt, endsAt }, result }: { here: AttemptHere; result: string }) {
  const { t } = useTranslation('assessments');
  const answers = useAnswers(attempt);
  useNextSteps(attempt, answers);
  const [place, setPlace] = usePlace(attempt.id, () => firstOpen(attempt, answers.of));
  const [, navigate] = useLocation();
  const handingIn = useHandIn(attempt.id);
  const handIn = async (): Promise<void> => {
    await answerOutbox().flush();
    if (answerOutbox().waitingOf(attempt.id).length > 0) return;
    handingIn.mutate(undefined, { onSuccess: () => navigate(result, { replace: true }) });
  };
  const total = attempt.questions.length;
  const question = attempt.questions[place];
  const titleOf = (): string => {
    if (attempt.pageMode === 'all-together') return t('player.all', { count: total });
    return question ? t('player.question', { number: place + 1, total }) : t('review.title');
  };
  return (
    <Page title={titleOf()} back={{ href: `/learn/${attempt.enrolmentId}`, label: t('player.leave') }} width="reading">
      <Bar answers={answers} total={total} endsAt={endsAt} onOver={() => void handIn()} />
      {answers.refusal && <ProblemNotice problem={answers.refusal} />}
      {attempt.pageMode === 'all-together' && <AllQuestions attempt={attempt} answers={answers} />}
      {question && attempt.pageMode === 'one-by-one' ? (
        <>
          <SectionHead attempt={attempt} place={place} />
          <QuestionScreen
            question={question}
            answer={answers.of(question.questionId)}
            onAnswer={(answer) => answers.give(question.questionId, answer)}
            overtaken={answers.overtaken(question.questionId)}
            isFirst={place === 0 || !attempt.backAllowed}
            isLast={place === total - 1}
            mayJump={attempt.backAllowed}
            onMove={(step) => setPlace(place + step)}
            onReview={() => setPlace(total)}
          />
        </>
      ) : (
        <AttemptReview
          questions={attempt.questions}
          isAnswered={(question) => isAnswered(question, answers.of(question.questionId))}
          waiting={answers.waiting}
          busy={handingIn.isPending}
          problem={handingIn.error}
          onOpen={attempt.backAllowed && attempt.pageMode === 'one-by-one' ? setPlace : null}
          onHandIn={() => void handIn()}
        />
      )}
    </Page>
  );
}

interface BarProps {
  answers: Answers;
  total: number;
  endsAt: number | null;
  onOver: () => void;
}

function Bar({ answers: { answeredCount, waiting }, total, endsAt, onOver }: BarProps) {
  const { t } = useTranslation('assessments');
  return (
    <div className={classes.bar}>
      <ProgressBar
        label={t('player.progress')}
        done={answeredCount}
        total={total}
        words={t('player.answered', { count: answeredCount, total })}
      />
      <div className={classes.line}>
        <SavedIndicator waiting={waiting} answered={answeredCount} />
        {endsAt !== null && <Timer endsAt={endsAt} onOver={onOver} />}
      </div>
    </div>
  );
}

/** Which screen is shown, remembered on this device; as many as there are questions is the review. */
function usePlace(attemptId: string, fallback: () => number): [number, (place: number) => void] {
  const [place, setPlace] = useState(() => rememberedPlace(attemptId) ?? fallback());
  useEffect(() => {
    rememberPlace(attemptId, place);
  }, [attemptId, place]);
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, [place]);
  return [place, setPlace];
}

/** The first question that is open; without a way back, the one that was reached. */
function firstOpen({ questions, backAllowed }: AttemptDto, answerOf: Answers['of']): number {
  const isOpen = (question: ShownQuestionDto): boolean => !isAnswered(question, answerOf(question.questionId));
  const last = questions.findLastIndex(({ questionId }) => isBegun(answerOf(questionId)));
  const open = questions.findIndex((question, place) => (backAllowed || place >= last) && isOpen(question));
  return open < 0 ? questions.length : open;
}
