import { Button } from '@mantine/core';
import { IconRotate2 } from '@tabler/icons-react';
import type { AnswerDto, QuestionResultDto, ShownQuestionDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../../platform/language';
import type { LessonQuestionPlace } from '../../../platform/lesson-question';
import { Verdict } from '../../../ui/lesson/verdict';
import { Loaded } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useAnswerLessonQuestion, useLessonQuestion } from '../api/use-lesson-questions';
import { AnswerParts } from '../quiz/answer-parts';
import { QuestionField } from '../quiz/question-field';
import classes from './lesson-question.module.css';

/** A question of the bank in a lesson: answered at once, told at once, for no marks. */
export default function LessonQuestion(place: LessonQuestionPlace) {
  const { t } = useTranslation('assessments');
  return (
    <Loaded query={useLessonQuestion(place)}>
      {(question) =>
        question ? (
          <Answerable key={question.questionId} place={place} question={question} />
        ) : (
          <p>{t('lesson.none')}</p>
        )
      }
    </Loaded>
  );
}

function Answerable({ place, question }: { place: LessonQuestionPlace; question: ShownQuestionDto }) {
  const { t } = useTranslation('assessments');
  const [answer, setAnswer] = useState<AnswerDto | null>(null);
  const [attempt, setAttempt] = useState(0);
  const answering = useAnswerLessonQuestion(place);
  const again = (): void => {
    answering.reset();
    setAnswer(null);
    setAttempt(attempt + 1);
  };
  return (
    <div className={classes.question}>
      <QuestionField
        key={attempt}
        question={question}
        answer={answer}
        onAnswer={setAnswer}
        disabled={answering.isSuccess}
      />
      {answering.data && <Told result={answering.data} />}
      {answering.error && <ProblemNotice problem={answering.error} />}
      <div className="tk-no-print">
        {answering.isSuccess ? (
          <Button variant="default" leftSection={<IconRotate2 size={18} aria-hidden />} onClick={again}>
            {t('common:lesson.again')}
          </Button>
        ) : (
          <Button
            disabled={answer === null}
            loading={answering.isPending}
            onClick={() => answer && answering.mutate(answer)}
          >
            {t('common:lesson.check')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Told({ result }: { result: QuestionResultDto }) {
  const { t } = useTranslation('assessments');
  const { fraction, parts, rightSaid, answerFeedback, feedback, textLanguage } = result;
  const whole = fraction === 1;
  const verdict = whole ? t('common:lesson.right') : fraction ? t('lesson.partly') : t('common:lesson.notQuite');
  return (
    <Verdict right={whole}>
      <strong>{verdict}</strong>
      <div lang={textLanguage} dir={directionOf(textLanguage)} className={classes.told}>
        {!whole && parts.length > 0 && <AnswerParts parts={parts} />}
        {!whole && parts.length === 0 && rightSaid.length > 0 && (
          <span>
            {t('result.rightAnswer')}
            {rightSaid.map((line) => (
              <bdi key={line} className={classes.line}>
                {line}
              </bdi>
            ))}
          </span>
        )}
        {[...answerFeedback, feedback]
          .filter((words) => words !== '')
          .map((words) => (
            <span key={words}>{words}</span>
          ))}
      </div>
    </Verdict>
  );
}
