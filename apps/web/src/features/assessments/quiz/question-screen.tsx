import { Button } from '@mantine/core';
import type { AnswerDto, ShownQuestionDto } from '@tamkin/api-client';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { ProblemNotice } from '../../../ui/problem-notice';
import { QuestionField } from './question-field';
import classes from './question-screen.module.css';
import { hasStepsAhead } from './steps-ahead';

interface QuestionScreenProps {
  question: ShownQuestionDto;
  answer: AnswerDto | null;
  onAnswer: (answer: AnswerDto) => void;
  /** Answered from another browser in the meantime. */
  overtaken: ApiProblem | null;
  isFirst: boolean;
  isLast: boolean;
  /** Whether one may leap to the review and come back. */
  mayJump: boolean;
  onMove: (step: -1 | 1) => void;
  onReview: () => void;
}

/** One question of a test and the way to the next. */
export function QuestionScreen(props: QuestionScreenProps) {
  const { question, answer, onAnswer, overtaken, isFirst, isLast, mayJump, onMove, onReview } = props;
  const { t } = useTranslation('assessments');
  const top = useRef<HTMLDivElement>(null);
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current) top.current?.focus();
    arrived.current = true;
  }, [question.questionId]);
  return (
    <div ref={top} tabIndex={-1} className={classes.screen}>
      {overtaken && <ProblemNotice problem={overtaken} />}
      <QuestionField question={question} answer={answer} onAnswer={onAnswer} />
      {!mayJump && <p>{t('player.noWayBack')}</p>}
      <div className={classes.actions}>
        {isLast ? (
          <Button size="lg" onClick={onReview}>
            {mayJump ? t('player.review') : t('player.finish')}
          </Button>
        ) : (
          // The next step of a case comes before the next question.
          <Button size="lg" variant={hasStepsAhead(question) ? 'default' : 'filled'} onClick={() => onMove(1)}>
            {t('player.next')}
          </Button>
        )}
        {!isFirst && (
          <Button size="lg" variant="default" onClick={() => onMove(-1)}>
            {t('player.previous')}
          </Button>
        )}
        {!isLast && mayJump && (
          <Button size="lg" variant="subtle" onClick={onReview}>
            {t('player.review')}
          </Button>
        )}
      </div>
    </div>
  );
}
