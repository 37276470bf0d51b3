import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OptionFace } from '../option-face';
import { faceWords } from '../option-words';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { choiceFor, withChoice } from './pairs';

/** Above this many characters, or with a picture, an option does not fit a list on a phone: all are shown beforehand. */
const FITS = 42;

/** Each line gets one of the lettered options, from a list that every phone and screen reader knows. */
export function MatchingField({ question, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const { prompts, options } = question;
  const long = options.some(({ text, picture }) => text.length > FITS || picture);
  const choices = [
    { value: '', label: t('matching.choose') },
    ...options.map((option) => ({ value: option.key, label: `${option.letter}. ${faceWords(option)}` })),
  ];
  return (
    <>
      {long && (
        <ul className={classes.plain}>
          {options.map((option) => (
            <li key={option.key} className={classes.line}>
              <span className={classes.letter}>{option.letter}</span>
              <OptionFace of={option} />
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.plain}>
        {prompts.map(({ key, ...prompt }) => (
          <li key={key} className={classes.card}>
            <NativeSelect
              label={<OptionFace of={prompt} />}
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
