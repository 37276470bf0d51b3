import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayObjective, type BankObjective } from '../api/use-bank';

interface ObjectiveFieldProps {
  objectives: readonly BankObjective[];
  /** What no objective means here. */
  none: string;
  /** The code; empty = none. */
  value: string;
  onChange: (code: string) => void;
}

/** No code has a space in it: this value means none of them. */
const OWN_CODE = 'own code';

/** One of the objectives of the course by its words, or a code of the author's own. */
export function ObjectiveField({ objectives, none, value, onChange }: ObjectiveFieldProps) {
  const { t } = useTranslation('assessments');
  const [writing, setWriting] = useState(false);
  const codes = objectives.map(({ code }) => code);
  const offered = value === '' || writing || codes.includes(value) ? codes : [...codes, value];
  const choose = (chosen: string): void => {
    setWriting(chosen === OWN_CODE);
    onChange(chosen === OWN_CODE ? '' : chosen);
  };
  return (
    <>
      <NativeSelect
        label={t('tags.objective')}
        value={writing ? OWN_CODE : value}
        data={[
          { value: '', label: none },
          ...offered.map((code) => ({ value: code, label: sayObjective(code, objectives) })),
          { value: OWN_CODE, label: t('tags.ownCode') },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {writing && (
        <TextInput
          label={t('tags.objectiveCode')}
          description={t('tags.objectiveHelp')}
          maxLength={20}
          autoFocus
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </>
  );
}
