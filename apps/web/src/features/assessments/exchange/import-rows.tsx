import { Button } from '@mantine/core';
import type { QuestionImportRowDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import type { CursorList } from '../../../platform/cursor-list';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { EmptyState } from '../../../ui/empty-state';
import { Waiting } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Card } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import classes from './exchange.module.css';
import { OUTCOME_TONES } from './import-tones';
import { QuestionPreview } from './question-preview';

/** The questions of a file one under another, each with what becomes of it and what to know of it. */
export function ImportRows({ list }: { list: CursorList<QuestionImportRowDto> }) {
  const { t } = useTranslation('question-exchange');
  if (list.problem && list.items.length === 0) return <ProblemNotice problem={list.problem} onRetry={list.retry} />;
  if (list.isLoading) return <Waiting />;
  if (list.items.length === 0) return <EmptyState title={t('import.noRows')}>{t('import.noRowsWhy')}</EmptyState>;
  return (
    <>
      <ol className={classes.rows}>
        {list.items.map((row) => (
          <li key={row.place}>
            <Card>
              <ImportRow row={row} />
            </Card>
          </li>
        ))}
      </ol>
      {list.hasMore && (
        <Button variant="default" loading={list.isLoadingMore} onClick={list.showMore} mt="md">
          {t('import.more')}
        </Button>
      )}
    </>
  );
}

function ImportRow({ row }: { row: QuestionImportRowDto }) {
  const { t } = useTranslation('question-exchange');
  const format = useFormat();
  const { place, name, kind, key, content, outcome, notes, topic, objective, difficulty } = row;
  const type = content ? t(`assessments:types.${content.body.type}`) : kind;
  const tags = [topic, objective, difficulty ? t('import.difficulty', { level: format.number(difficulty) }) : null];
  return (
    <article className={classes.row}>
      <div className={classes.head}>
        <span className={classes.place}>{t('import.number', { number: format.number(place) })}</span>
        <strong>
          <Bidi dir="ltr">{content ? key : name || '–'}</Bidi>
        </strong>
        <StatusBadge tone={OUTCOME_TONES[outcome]} label={t(`import.outcomeOne.${outcome}`)} />
        <span className={classes.quiet}>
          <Bidi>{[type, ...tags].filter(Boolean).join(' · ')}</Bidi>
        </span>
      </div>
      {notes.length > 0 && (
        <ul className={classes.notes} aria-label={t('import.notes')}>
          {notes.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      )}
      {content && <QuestionPreview content={content} />}
    </article>
  );
}
