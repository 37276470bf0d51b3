import { useTranslation } from 'react-i18next';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { choiceFor, withChoice } from './pairs';

/** One column per row. On a phone each row is a card with its columns beneath; the same fields, no table to scroll. */
export function MatrixField({ question, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const { questionId, prompts, options } = question;
  const done = answer?.pairs?.length ?? 0;
  return (
    <>
      <ul className={classes.plain}>
        {prompts.map(({ key, text }) => (
          <li key={key}>
            <fieldset className={classes.card} data-done={choiceFor(answer, key) !== undefined || undefined}>
              <legend className={classes.prompt}>{text}</legend>
              <div className={classes.columns}>
                {options.map((column) => (
                  <label key={column.key} className={classes.column}>
                    <input
                      type="radio"
                      name={`${questionId}-${key}`}
                      checked={choiceFor(answer, key) === column.key}
                      onChange={() => onAnswer(withChoice(answer, key, column.key))}
                    />
                    <span>{column.text}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <p role="status" className={classes.count}>
        {t('matrix.done', { count: done, total: prompts.length })}
      </p>
    </>
  );
}
