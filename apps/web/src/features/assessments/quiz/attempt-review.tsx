import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ShownQuestionDto } from '@tamkin/api-client';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { directionOf } from '../../../platform/language';
import { ProblemNotice } from '../../../ui/problem-notice';
import classes from './attempt-review.module.css';
import { textWithoutGaps } from './gap-text';

interface AttemptReviewProps {
  questions: readonly ShownQuestionDto[];
  isAnswered: (question: ShownQuestionDto) => boolean;
  waiting: number;
  busy: boolean;
  problem: ApiProblem | null;
  /** `null`: there is no way back. */
  onOpen: ((place: number) => void) | null;
  onHandIn: () => void;
}

/** The last look before handing in: what is answered, what is not, each one tap away. */
export function AttemptReview(props: AttemptReviewProps) {
  const { questions, isAnswered, waiting, busy, problem, onOpen, onHandIn } = props;
  const { t } = useTranslation('assessments');
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => top.current?.focus(), []);
  const missing = questions.filter((question) => !isAnswered(question)).length;
  const sayMissing = (): string => {
    if (missing === 0) return t('review.complete');
    return onOpen ? t('review.missing', { count: missing }) : t('review.missingClosed', { count: missing });
  };
  return (
    <>
      <p ref={top} tabIndex={-1}>
        {sayMissing()}
      </p>
      {onOpen && (
        <ol className={classes.list}>
          {questions.map((question, place) => (
            <li key={question.questionId}>
              <Row question={question} place={place} answered={isAnswered(question)} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      )}
      {waiting > 0 && <p role="status">{t('review.waiting', { count: waiting })}</p>}
      {problem && <ProblemNotice problem={problem} />}
      <Button size="lg" fullWidth loading={busy} onClick={onHandIn}>
        {t('review.handIn')}
      </Button>
    </>
  );
}

interface RowProps {
  question: ShownQuestionDto;
  place: number;
  answered: boolean;
  onOpen: (place: number) => void;
}

function Row({ question, place, answered, onOpen }: RowProps) {
  const { t } = useTranslation('assessments');
  const Icon = answered ? IconCircleCheck : IconCircle;
  return (
    <button type="button" className={classes.row} onClick={() => onOpen(place)}>
      <bdi className={classes.number}>{place + 1}</bdi>
      <span className={classes.text} lang={question.textLanguage} dir={directionOf(question.textLanguage)}>
        {textWithoutGaps(question.text)}
      </span>
      <span className={classes.state} data-answered={answered || undefined}>
        <Icon size={18} aria-hidden />
        {answered ? t('review.answered') : t('review.unanswered')}
      </span>
    </button>
  );
}
