import { useTranslation } from 'react-i18next';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { choiceFor, withChoice } from './pairs';

/** Every item with the boxes beneath it: one tap, or the arrow keys, puts it in a box. */
export function SortingField({ question, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const { questionId, prompts, options } = question;
  const sorted = answer?.pairs?.length ?? 0;
  return (
    <>
      <ul className={classes.plain}>
        {prompts.map(({ key, text }) => (
          <li key={key}>
            <fieldset className={classes.card} data-done={choiceFor(answer, key) !== undefined || undefined}>
              <legend className={classes.prompt}>{text}</legend>
              <div className={classes.boxes}>
                {options.map((box) => (
                  <label key={box.key} className={classes.box}>
                    <input
                      type="radio"
                      name={`${questionId}-${key}`}
                      checked={choiceFor(answer, key) === box.key}
                      onChange={() => onAnswer(withChoice(answer, key, box.key))}
                    />
                    <span>{box.text}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <p role="status" className={classes.count}>
        {t('sorting.sorted', { count: sorted, total: prompts.length })}
      </p>
    </>
  );
}
