import { IconMoodAngry, IconMoodHappy, IconMoodNeutral, IconMoodSad, IconMoodSmile } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './scale-field.module.css';

const FACES = [
  { value: 1, Icon: IconMoodAngry },
  { value: 2, Icon: IconMoodSad },
  { value: 3, Icon: IconMoodNeutral },
  { value: 4, Icon: IconMoodSmile },
  { value: 5, Icon: IconMoodHappy },
] as const;

interface ScaleFieldProps {
  label: string;
  error?: string;
  /** 1–5; 0 while nothing is chosen. */
  value: number;
  onChange: (value: number) => void;
}

/** Agreement from 1 to 5, a face and a word for each. */
export function ScaleField({ label, error, value, onChange }: ScaleFieldProps) {
  const { t } = useTranslation('assessments');
  const name = useId();
  return (
    <fieldset className={classes.field} aria-invalid={error ? true : undefined}>
      <legend className={classes.legend}>{label}</legend>
      {error !== undefined && <p className={classes.error}>{error}</p>}
      <div className={classes.faces}>
        {FACES.map(({ value: face, Icon }) => (
          <label key={face} className={classes.face}>
            <input type="radio" name={name} checked={value === face} onChange={() => onChange(face)} />
            <Icon size={32} stroke={1.5} aria-hidden />
            <span className={classes.word}>{t(`scale.${face}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
