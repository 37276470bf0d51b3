import { OptionFace } from '../option-face';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { choiceFor, withChoice } from './pairs';

interface PairFieldsProps extends AnswerFieldProps {
  /** `boxes` stand side by side, `columns` beneath each other. */
  look: 'boxes' | 'columns';
  /** How many prompts are done, in words. */
  count: string;
}

const LOOKS = {
  boxes: { group: classes.boxes, choice: classes.box },
  columns: { group: classes.columns, choice: classes.column },
} as const;

/** Every prompt as a card with its choices beneath it: one tap, or the arrow keys. */
export function PairFields({ question, answer, onAnswer, look, count }: PairFieldsProps) {
  const { questionId, prompts, options } = question;
  return (
    <>
      <ul className={classes.plain}>
        {prompts.map(({ key, ...prompt }) => (
          <li key={key}>
            <fieldset className={classes.card} data-done={choiceFor(answer, key) !== undefined || undefined}>
              <legend className={classes.prompt}>
                <OptionFace of={prompt} />
              </legend>
              <div className={LOOKS[look].group}>
                {options.map((option) => (
                  <label key={option.key} className={LOOKS[look].choice}>
                    <input
                      type="radio"
                      name={`${questionId}-${key}`}
                      checked={choiceFor(answer, key) === option.key}
                      onChange={() => onAnswer(withChoice(answer, key, option.key))}
                    />
                    <OptionFace of={option} />
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <p role="status" className={classes.count}>
        {count}
      </p>
    </>
  );
}
