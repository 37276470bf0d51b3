import { IconCircleCheck, IconCircleHalf2, IconCircleX } from '@tabler/icons-react';
import type { QuestionResultDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../../platform/language';
import { textWithoutGaps } from './gap-text';
import classes from './question-result.module.css';

/** One question of a marked test: what was answered, what was right when that is told, and why. */
export function QuestionResult({ question, number }: { question: QuestionResultDto; number: number }) {
  const { t } = useTranslation('assessments');
  const { textLanguage, fraction, said, rightSaid, answerFeedback } = question;
  const state = fraction === 1 ? 'right' : fraction > 0 ? 'partly' : 'wrong';
  const Icon = { right: IconCircleCheck, partly: IconCircleHalf2, wrong: IconCircleX }[state];
  return (
    <li className={classes.question}>
      <p className={classes.state} data-state={state}>
        <Icon size={20} aria-hidden /> {t('result.question', { number })} · {t(`result.${state}`)}
      </p>
      <div lang={textLanguage} dir={directionOf(textLanguage)}>
        <p className={classes.text}>{textWithoutGaps(question.text)}</p>
        <Answer label={t('result.yours')} lines={said.length > 0 ? said : [t('result.none')]} />
        {rightSaid.length > 0 && fraction < 1 && <Answer label={t('result.rightAnswer')} lines={rightSaid} />}
        {answerFeedback.map((words) => (
          <p key={words} className={classes.feedback}>
            {words}
          </p>
        ))}
        {question.feedback && <p className={classes.feedback}>{question.feedback}</p>}
      </div>
    </li>
  );
}

function Answer({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <div className={classes.answer}>
      <span className={classes.label}>{label}</span>
      {lines.map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
    </div>
  );
}
