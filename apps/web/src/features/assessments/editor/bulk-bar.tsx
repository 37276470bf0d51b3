import { Button, NativeSelect } from '@mantine/core';
import type { BatchChangesDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../../platform/undo';
import { Card } from '../../../ui/section';
import { useChangeQuestions, type BankCourses } from '../api/use-bank';
import { ProblemDetails } from '../components/problem-details';
import classes from './paper-editor.module.css';
import { NO_TAGS, TagFields } from './tag-fields';

interface BulkBarProps {
  courseId: string;
  courses: BankCourses;
  selected: readonly string[];
  /** The list shows archived questions. */
  archived: boolean;
  onDone: () => void;
}

type Changes = Omit<BatchChangesDto, 'questionIds'>;

/** The same change to every question that is ticked. */
export function BulkBar({ courseId, courses, selected, archived, onDone }: BulkBarProps) {
  const { t } = useTranslation('assessments');
  const changing = useChangeQuestions(courseId);
  const change = (changes: Changes): void =>
    changing.mutate(
      { ...changes, questionIds: [...selected] },
      {
        onSuccess: ({ changed }) => {
          sayDone(t('bulk.done', { count: changed }));
          onDone();
        },
      },
    );
  const button = (label: string, changes: Changes) => (
    <Button variant="default" disabled={changing.isPending} onClick={() => change(changes)}>
      {label}
    </Button>
  );
  return (
    <div className={classes.bulk}>
      <Card>
        <div role="group" aria-label={t('bulk.selected', { count: selected.length })} className={classes.groups}>
          <strong role="status">{t('bulk.selected', { count: selected.length })}</strong>
          <TagForm courseId={courseId} busy={changing.isPending} onChange={change} />
          <MoveForm courses={courses.filter(({ id }) => id !== courseId)} onMove={(moveTo) => change({ moveTo })} />
          <div className={classes.actions}>
            {archived ? button(t('bulk.restore'), { archived: false }) : button(t('bulk.archive'), { archived: true })}
            {button(t('bulk.share'), { shared: true })}
            {button(t('bulk.unshare'), { shared: false })}
            <Button variant="subtle" onClick={onDone}>
              {t('bulk.clear')}
            </Button>
          </div>
          {changing.error && <ProblemDetails problem={changing.error} />}
        </div>
      </Card>
    </div>
  );
}

interface TagFormProps {
  courseId: string;
  busy: boolean;
  onChange: (changes: Changes) => void;
}

function TagForm({ courseId, busy, onChange }: TagFormProps) {
  const { t } = useTranslation('assessments');
  const [tags, setTags] = useState(NO_TAGS);
  const given: Changes = {
    ...(tags.topic.trim() ? { topic: tags.topic } : {}),
    ...(tags.objective.trim() ? { objective: tags.objective } : {}),
    ...(tags.difficulty ? { difficulty: Number(tags.difficulty) } : {}),
  };
  return (
    <div className={classes.rules}>
      <TagFields
        courseId={courseId}
        tags={tags}
        noObjective={t('bulk.unchanged')}
        noDifficulty={t('bulk.unchanged')}
        onChange={setTags}
      />
      <Button disabled={busy || Object.keys(given).length === 0} onClick={() => onChange(given)}>
        {t('bulk.tag')}
      </Button>
    </div>
  );
}

function MoveForm({ courses, onMove }: { courses: BankCourses; onMove: (courseId: string) => void }) {
  const { t } = useTranslation('assessments');
  const [target, setTarget] = useState('');
  if (courses.length === 0) return null;
  return (
    <div className={classes.rules}>
      <NativeSelect
        label={t('bulk.moveTo')}
        value={target}
        data={[
          { value: '', label: t('bulk.chooseCourse') },
          ...courses.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` })),
        ]}
        onChange={(event) => setTarget(event.currentTarget.value)}
      />
      <Button variant="default" disabled={target === ''} onClick={() => onMove(target)}>
        {t('bulk.move')}
      </Button>
    </div>
  );
}
