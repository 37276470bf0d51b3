import { NativeSelect } from '@mantine/core';

interface FilterSelectProps {
  label: string;
  value: string;
  /** The first one is the default: "all". */
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One filter with a few values, as the phone's own list. */
export function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[...options]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
