import { Button, Checkbox } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import type { QuestionDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import type { CursorList } from '../../../platform/cursor-list';
import { useLanguage } from '../../../platform/use-language';
import { Bidi } from '../../../ui/bidi';
import type { Column } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ListTable } from '../../../ui/list-table';
import { TextLink } from '../../../ui/text-link';
import classes from './question-table.module.css';
import { textWithoutGaps } from '../quiz/gap-text';

interface QuestionTableProps {
  list: CursorList<QuestionDto>;
  courseId: string;
  /** Offers to put each question on the paper. */
  onPick?: (questionId: string) => void;
  /** Offers to tick questions. */
  selection?: { ids: readonly string[]; onChange: (ids: string[]) => void };
}

/** Questions of a bank: their words, kind and how many papers hold them. */
export function QuestionTable({ list, courseId, onPick, selection }: QuestionTableProps) {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const words = ({ texts }: QuestionDto): string =>
    texts[language]?.text ?? texts.fr?.text ?? texts.ar?.text ?? texts.en?.text ?? '';
  const columns: Column<QuestionDto>[] = [
    ...(selection ? [selectColumn(t('bulk.select'), selection)] : []),
    {
      key: 'text',
      header: t('bank.question'),
      cell: (question) => (
        <TextLink quiet href={`/questions/${courseId}/${question.id}`}>
          <Bidi>{textWithoutGaps(words(question))}</Bidi>
        </TextLink>
      ),
    },
    { key: 'key', header: t('bank.key'), cell: ({ key }) => <span className={classes.key}>{key}</span> },
    { key: 'type', header: t('editor.type'), cell: ({ type }) => t(`types.${type}`) },
    { key: 'tags', header: t('tags.title'), cell: (question) => <Tags question={question} /> },
    { key: 'papers', header: t('bank.papers'), numeric: true, cell: ({ papers }) => papers },
    ...(onPick
      ? [
          {
            key: 'pick',
            header: t('bank.action'),
            cell: ({ id }: QuestionDto) => <Button onClick={() => onPick(id)}>{t('bank.pick')}</Button>,
          },
        ]
      : []),
  ];
  return (
    <ListTable
      list={list}
      caption={t('bank.title')}
      columns={columns}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={IconHelpCircle} title={t('bank.emptyTitle')}>
          {t('bank.emptyWhy')}
        </EmptyState>
      }
    />
  );
}

function selectColumn(
  label: string,
  { ids, onChange }: NonNullable<QuestionTableProps['selection']>,
): Column<QuestionDto> {
  return {
    key: 'select',
    header: label,
    ticks: true,
    cell: ({ id, key }) => (
      <label className={classes.tick}>
        <Checkbox
          aria-label={`${label} ${key}`}
          checked={ids.includes(id)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...ids, id] : ids.filter((each) => each !== id))}
        />
      </label>
    ),
  };
}

function Tags({ question: { topic, objective, difficulty, shared } }: { question: QuestionDto }) {
  const { t } = useTranslation('assessments');
  const levels = { 1: 'tags.levels.1', 2: 'tags.levels.2', 3: 'tags.levels.3' } as const;
  const level = difficulty === 1 || difficulty === 2 || difficulty === 3 ? t(levels[difficulty]) : null;
  const words = [topic, objective, level, shared ? t('tags.shared') : null].filter((word) => word !== null);
  return words.length === 0 ? '–' : <Bidi>{words.join(' · ')}</Bidi>;
}
