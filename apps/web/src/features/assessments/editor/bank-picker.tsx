import { Button } from '@mantine/core';
import { listQuestions } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCursorList } from '../../../platform/cursor-list';
import { Card } from '../../../ui/section';
import { SearchField } from '../../../ui/search-field';
import { QuestionTable } from './question-table';
import classes from './question-editor.module.css';

interface BankPickerProps {
  courseId: string;
  /** On the paper already. */
  taken: readonly string[];
  onPick: (questionId: string) => void;
  onClose: () => void;
}

/** Finds a question of the course's bank to put on a paper. */
export function BankPicker({ courseId, taken, onPick, onClose }: BankPickerProps) {
  const { t } = useTranslation('assessments');
  const [q, setQ] = useState('');
  const list = useCursorList(['questions', courseId, q], (cursor) => listQuestions(courseId, { q, cursor }));
  const free = { ...list, items: list.items.filter(({ id }) => !taken.includes(id)) };
  return (
    <Card>
      <div className={classes.editor}>
        <SearchField value={q} onChange={setQ} />
        <QuestionTable list={free} courseId={courseId} onPick={onPick} />
        <Button variant="default" onClick={onClose}>
          {t('common:actions.close')}
        </Button>
      </div>
    </Card>
  );
}
