import { OptionFace } from '../option-face';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';

/** One option, several, or true and false. */
export function ChoiceField({ question, answer, onAnswer }: AnswerFieldProps) {
  const many = question.type === 'multiple';
  const chosen = new Set(answer?.keys ?? []);
  const toggle = (key: string): void => {
    if (!many) return onAnswer({ keys: [key] });
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onAnswer({ keys: question.options.map((option) => option.key).filter((each) => next.has(each)) });
  };
  return (
    <div className={classes.options}>
      {question.options.map((option) => (
        <label key={option.key} className={classes.option}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={question.questionId}
            checked={chosen.has(option.key)}
            onChange={() => toggle(option.key)}
          />
          {question.type !== 'true-false' && (
            <span className={classes.letter} aria-hidden>
              {option.letter}
            </span>
          )}
          <OptionFace of={option} />
        </label>
      ))}
    </div>
  );
}
