import type { AttemptDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem-notice';
import { QuestionField } from './question-field';
import classes from './paper-parts.module.css';
import type { Answers } from './use-attempt';

/** The heading of the section a question stands in, its instructions at the first question only. */
export function SectionHead({ attempt, place }: { attempt: AttemptDto; place: number }) {
  const key = attempt.questions[place]?.section ?? null;
  const section = attempt.sections.find((each) => each.key === key);
  if (!section) return null;
  const opens = (attempt.questions[place - 1]?.section ?? null) !== key;
  return (
    <div className={classes.head}>
      <h2 className={classes.title}>{section.title}</h2>
      {opens && section.instructions !== '' && <p className={classes.instructions}>{section.instructions}</p>}
    </div>
  );
}

/** Every question on one page, under the headings of the paper. */
export function AllQuestions({ attempt, answers }: { attempt: AttemptDto; answers: Answers }) {
  const { t } = useTranslation('assessments');
  const total = attempt.questions.length;
  return (
    <ol className={classes.list}>
      {attempt.questions.map((question, place) => {
        const opens = (attempt.questions[place - 1]?.section ?? null) !== question.section;
        const overtaken = answers.overtaken(question.questionId);
        return (
          <li key={question.questionId} aria-label={t('player.question', { number: place + 1, total })}>
            {opens && <SectionHead attempt={attempt} place={place} />}
            <p className={classes.number}>{t('player.question', { number: place + 1, total })}</p>
            {overtaken && <ProblemNotice problem={overtaken} />}
            <QuestionField
              question={question}
              answer={answers.of(question.questionId)}
              onAnswer={(answer) => answers.give(question.questionId, answer)}
            />
          </li>
        );
      })}
    </ol>
  );
}
