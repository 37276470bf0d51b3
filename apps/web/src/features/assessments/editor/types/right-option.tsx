import '@mantine/core/styles/Radio.layer.css';
import { Checkbox, Radio } from '@mantine/core';

interface RightOptionProps {
  label: string;
  /** What the options of one list have in common. */
  name: string;
  /** Several may be right. */
  many: boolean;
  correct: boolean;
  onChange: (correct: boolean) => void;
}

/** Says that an option is right: in the place of another, or beside others. */
export function RightOption({ label, name, many, correct, onChange }: RightOptionProps) {
  const Mark = many ? Checkbox : Radio;
  return (
    <Mark
      label={label}
      name={name}
      checked={correct}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
