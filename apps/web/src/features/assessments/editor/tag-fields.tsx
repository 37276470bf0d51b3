import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useBankTags } from '../api/use-bank';
import { ObjectiveField } from './objective-field';
import classes from './paper-editor.module.css';

/** What a question is sorted by, as it is typed; empty = not said. */
export interface TypedTags {
  topic: string;
  objective: string;
  /** `1`, `2` or `3`. */
  difficulty: string;
}

export const NO_TAGS: TypedTags = { topic: '', objective: '', difficulty: '' };

interface TagFieldsProps {
  /** Whose topics and objectives are offered. */
  courseId: string;
  tags: TypedTags;
  /** What no objective means here; so with the next. */
  noObjective: string;
  noDifficulty: string;
  onChange: (tags: TypedTags) => void;
}

/** Topic, objective and difficulty; what the bank knows already is offered while typing. */
export function TagFields({ courseId, tags, noObjective, noDifficulty, onChange }: TagFieldsProps) {
  const { t } = useTranslation('assessments');
  const { topics, objectives } = useBankTags(courseId);
  const levels = (['1', '2', '3'] as const).map((value) => ({ value, label: t(`tags.levels.${value}`) }));
  return (
    <>
      <ObjectiveField
        objectives={objectives}
        none={noObjective}
        value={tags.objective}
        onChange={(objective) => onChange({ ...tags, objective })}
      />
      <OfferedField
        label={t('tags.topic')}
        maxLength={60}
        offered={topics}
        value={tags.topic}
        onChange={(topic) => onChange({ ...tags, topic })}
      />
      <NativeSelect
        label={t('tags.difficulty')}
        value={tags.difficulty}
        data={[{ value: '', label: noDifficulty }, ...levels]}
        onChange={({ currentTarget }) => onChange({ ...tags, difficulty: currentTarget.value })}
      />
    </>
  );
}

/** The tags of one question, with the reason to give them. */
export function QuestionTags(props: Omit<TagFieldsProps, 'noObjective' | 'noDifficulty'>) {
  const { t } = useTranslation('assessments');
  return (
    <fieldset className={classes.groups}>
      <legend className={classes.groupTitle}>{t('tags.title')}</legend>
      <p className={classes.facts}>{t('tags.why')}</p>
      <div className={classes.rules}>
        <TagFields {...props} noObjective={t('tags.noObjective')} noDifficulty={t('tags.notSaid')} />
      </div>
    </fieldset>
  );
}

interface OfferedFieldProps {
  label: string;
  maxLength: number;
  offered: readonly string[];
  value: string;
  onChange: (value: string) => void;
}

function OfferedField({ offered, onChange, ...named }: OfferedFieldProps) {
  const list = useId();
  return (
    <>
      <TextInput
        {...named}
        list={list}
        autoComplete="off"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={list}>
        {offered.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}
