import { Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { directionOf, type Language } from '../../../../platform/language';
import classes from './fields.module.css';

interface WordFieldProps {
  label: string;
  description?: string;
  value: string | undefined;
  language: Language;
  maxLength?: number;
  /** More than one: lines are kept. */
  rows?: number;
  onChange: (value: string) => void;
}

/** Plain words in the language and the direction of the text, seen whole: one line goes on below where it is long. */
export function WordField({ value = '', language, rows = 1, maxLength = 500, onChange, ...named }: WordFieldProps) {
  const shared = { ...named, value, maxLength, lang: language, dir: directionOf(language) };
  if (rows > 1) {
    return <Textarea {...shared} rows={rows} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
  }
  return (
    <Textarea
      {...shared}
      autosize
      minRows={1}
      classNames={{ input: classes.words ?? '' }}
      onKeyDown={stay}
      onChange={({ currentTarget }) => onChange(currentTarget.value.replace(/\s*\n\s*/g, ' '))}
    />
  );
}

function stay(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
