import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { RubricLevelDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../../platform/language';
import classes from './assignment-editor.module.css';

const PAIR = ['fr', 'ar'] as const;
const MAX_LEVELS = 6;

interface RubricLevelsProps {
  levels: readonly RubricLevelDto[];
  editable: boolean;
  onChange: (levels: RubricLevelDto[]) => void;
}

/** The levels of one criterion: words in French and Arabic, and what they are worth. */
export function RubricLevels({ levels, editable, onChange }: RubricLevelsProps) {
  const { t } = useTranslation('assessments');
  const change = (place: number, next: Partial<RubricLevelDto>): void =>
    onChange(levels.map((each, at) => (at === place ? { ...each, ...next } : each)));
  return (
    <div className={classes.levels}>
      {levels.map((level, place) => (
        <div key={level.key} className={classes.level}>
          {PAIR.map((language) => (
            <TextInput
              key={language}
              lang={language}
              dir={directionOf(language)}
              label={t(`assignmentEditor.levelIn.${language}`, { number: place + 1 })}
              maxLength={500}
              disabled={!editable}
              value={level.text[language] ?? ''}
              onChange={(event) => change(place, { text: { ...level.text, [language]: event.currentTarget.value } })}
            />
          ))}
          <NumberInput
            label={t('editor.points')}
            min={0}
            max={100}
            disabled={!editable}
            value={level.points}
            onChange={(value) => change(place, { points: typeof value === 'number' ? value : 0 })}
          />
          {editable && (
            <ActionIcon
              variant="subtle"
              size="xl"
              aria-label={t('assignmentEditor.removeLevel', { number: place + 1 })}
              onClick={() => onChange(levels.filter((_, at) => at !== place))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {editable && levels.length < MAX_LEVELS && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...levels, { key: freshKey(levels), text: {}, points: levels.length }])}
        >
          {t('assignmentEditor.addLevel')}
        </Button>
      )}
    </div>
  );
}

function freshKey(levels: readonly RubricLevelDto[]): string {
  return `l${Math.max(0, ...levels.map(({ key }) => Number(key.replace(/\D/g, '')) || 0)) + 1}`;
}
