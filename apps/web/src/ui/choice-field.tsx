import { useId } from 'react';
import classes from './choice-field.module.css';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  help?: string;
}

interface ChoiceFieldProps<Value extends string> {
  label: string;
  help?: string;
  error?: string;
  choices: readonly Choice<Value>[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** `row` for two to four short words. */
  look?: 'column' | 'row';
}

/** One choice among a few, each a large target. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, help, error, choices, value, onChange, look = 'column' } = props;
  const name = useId();
  const helpId = `${name}-help`;
  const errorId = `${name}-error`;
  return (
    <fieldset
      className={classes.field}
      aria-describedby={[help && helpId, error && errorId].filter(Boolean).join(' ') || undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend className={classes.legend}>{label}</legend>
      {help !== undefined && (
        <p id={helpId} className={classes.help}>
          {help}
        </p>
      )}
      {error !== undefined && (
        <p id={errorId} className={classes.error}>
          {error}
        </p>
      )}
      <div className={look === 'row' ? classes.row : classes.column}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.help !== undefined && <span className={classes.choiceHelp}>{choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
