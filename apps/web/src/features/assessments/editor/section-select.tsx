import { NativeSelect } from '@mantine/core';
import type { PaperSectionDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../platform/use-language';

interface SectionSelectProps {
  sections: readonly PaperSectionDto[];
  value: string | null;
  onChange: (section: string | null) => void;
}

/** The section something stands in; nothing to choose on a paper without sections. */
export function SectionSelect({ sections, value, onChange }: SectionSelectProps) {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  if (sections.length === 0) return null;
  const options = sections.map(({ key, title }, place) => ({
    value: key,
    label: title[language] ?? title.fr ?? title.ar ?? t('sections.number', { number: place + 1 }),
  }));
  return (
    <NativeSelect
      label={t('sections.section')}
      value={value ?? ''}
      data={[{ value: '', label: t('sections.before') }, ...options]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
