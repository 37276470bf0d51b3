import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { BatchChangesDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../../platform/undo';
import { Card } from '../../../ui/section';
import { useChangeQuestions, type BankCourses } from '../api/use-bank';
import { ProblemDetails } from '../components/problem-details';
import classes from './paper-editor.module.css';

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
          <TagForm busy={changing.isPending} onChange={change} />
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

function TagForm({ busy, onChange }: { busy: boolean; onChange: (changes: Changes) => void }) {
  const { t } = useTranslation('assessments');
  const [tags, setTags] = useState({ topic: '', objective: '', difficulty: '' });
  const given: Changes = {
    ...(tags.topic.trim() ? { topic: tags.topic } : {}),
    ...(tags.objective.trim() ? { objective: tags.objective } : {}),
    ...(tags.difficulty ? { difficulty: Number(tags.difficulty) } : {}),
  };
  return (
    <div className={classes.rules}>
      <TextInput
        label={t('tags.topic')}
        maxLength={60}
        value={tags.topic}
        onChange={(event) => setTags({ ...tags, topic: event.currentTarget.value })}
      />
      <TextInput
        label={t('tags.objective')}
        maxLength={20}
        value={tags.objective}
        onChange={(event) => setTags({ ...tags, objective: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('tags.difficulty')}
        value={tags.difficulty}
        data={[
          { value: '', label: t('bulk.unchanged') },
          ...(['1', '2', '3'] as const).map((value) => ({ value, label: t(`tags.levels.${value}`) })),
        ]}
        onChange={(event) => setTags({ ...tags, difficulty: event.currentTarget.value })}
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
