import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { choiceFor, withChoice } from './pairs';

/** Above this many characters an option does not fit a list on a phone: all are shown beforehand. */
const FITS = 42;

/** Each line gets one of the lettered options, from a list that every phone and screen reader knows. */
export function MatchingField({ question, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const { prompts, options } = question;
  const long = options.some(({ text }) => text.length > FITS);
  const choices = [
    { value: '', label: t('matching.choose') },
    ...options.map(({ key, letter, text }) => ({ value: key, label: `${letter}. ${text}` })),
  ];
  return (
    <>
      {long && (
        <ul className={classes.plain}>
          {options.map(({ key, letter, text }) => (
            <li key={key} className={classes.line}>
              <span className={classes.letter}>{letter}</span>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.plain}>
        {prompts.map(({ key, text }) => (
          <li key={key} className={classes.card}>
            <NativeSelect
              label={text}
              size="md"
              value={choiceFor(answer, key) ?? ''}
              data={choices}
              onChange={(event) => onAnswer(withChoice(answer, key, event.currentTarget.value || null))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
