import { Checkbox, NumberInput } from '@mantine/core';
import type { WritePaperDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';

const NUMBERS = ['secondMarkerPercent', 'moderationGap'] as const;
const FLAGS = ['anonymous', 'releaseTogether'] as const;

type MarkingRules = Pick<WritePaperDto, (typeof NUMBERS)[number] | (typeof FLAGS)[number]>;

interface MarkingRuleFieldsProps {
  rules: MarkingRules;
  editable: boolean;
  onChange: (rules: MarkingRules) => void;
}

/** Who marks and when marks are seen: the same four decisions for assignments and for tests that people mark. */
export function MarkingRuleFields({ rules, editable, onChange }: MarkingRuleFieldsProps) {
  const { t } = useTranslation('assessments');
  return (
    <>
      {NUMBERS.filter((field) => field !== 'moderationGap' || rules.secondMarkerPercent > 0).map((field) => (
        <NumberInput
          key={field}
          label={t(`markingRules.${field}`)}
          description={t(`markingRulesHelp.${field}`)}
          min={0}
          max={100}
          disabled={!editable}
          value={rules[field]}
          onChange={(value) => onChange({ ...rules, [field]: typeof value === 'number' ? value : 0 })}
        />
      ))}
      {FLAGS.map((field) => (
        <Checkbox
          key={field}
          label={t(`markingRules.${field}`)}
          description={t(`markingRulesHelp.${field}`)}
          disabled={!editable}
          checked={rules[field]}
          onChange={(event) => onChange({ ...rules, [field]: event.currentTarget.checked })}
        />
      ))}
    </>
  );
}
