import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readNumber } from '../../quiz/read-number';

interface NumberBoxProps {
  label: string;
  help?: string;
  value: number;
  /** `NaN` while what is typed is no number: the server then says so beside the field. */
  onChange: (value: number) => void;
}

/** A number as people type it. */
export function NumberBox({ label, help, value, onChange }: NumberBoxProps) {
  const [typed, setTyped] = useState(() => (Number.isFinite(value) ? String(value) : ''));
  return (
    <TextInput
      label={label}
      description={help}
      inputMode="decimal"
      dir="ltr"
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(readNumber(currentTarget.value) ?? Number.NaN);
      }}
    />
  );
}
