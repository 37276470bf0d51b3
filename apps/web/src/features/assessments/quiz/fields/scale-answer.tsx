import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';

/** One step of a scale, lowest first, in words. */
export function ScaleAnswer({ question, answer, onAnswer }: AnswerFieldProps) {
  return (
    <div className={classes.columns}>
      {question.options.map(({ key, text }) => (
        <label key={key} className={classes.column}>
          <input
            type="radio"
            name={question.questionId}
            checked={answer?.keys?.[0] === key}
            onChange={() => onAnswer({ keys: [key] })}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
