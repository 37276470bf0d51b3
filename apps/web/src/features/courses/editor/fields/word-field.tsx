import { Textarea, TextInput } from '@mantine/core';
import { directionOf, type Language } from '../../../../platform/language';

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

/** Plain words in the language and the direction of the text. */
export function WordField({ value = '', language, rows = 1, maxLength = 500, onChange, ...named }: WordFieldProps) {
  const shared = {
    ...named,
    value,
    maxLength,
    lang: language,
    dir: directionOf(language),
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return rows === 1 ? <TextInput {...shared} /> : <Textarea {...shared} rows={rows} />;
}
