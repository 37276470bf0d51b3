import { Button } from '@mantine/core';
import { listQuestions, type QuestionDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { useCursorList } from '../../../platform/cursor-list';
import { LANGUAGES } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { Dialog } from '../../../ui/dialog';
import { Waiting } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { SearchField } from '../../../ui/search-field';
import { textWithoutGaps } from '../quiz/gap-text';
import classes from './question-choice.module.css';
import { QuestionPreview } from './question-preview';

/** Marked by a person, or by nobody: they cannot be answered on the spot. */
const NOT_AT_ONCE: readonly QuestionDto['type'][] = ['essay', 'file', 'spoken', 'likert'];

interface BankDialogProps {
  open: boolean;
  courseId: string;
  /** Stands in the block already. */
  current: string | null;
  pending: boolean;
  problem: ApiProblem | null;
  onPick: (questionId: string) => void;
  onClose: () => void;
}

/** Finds a question of the course's bank for a lesson: search, look, choose. */
export function BankDialog({ open, onClose, ...props }: BankDialogProps) {
  const { t } = useTranslation('assessments');
  return (
    <Dialog cross open={open} title={t('lesson.choose')} onClose={onClose}>
      <Questions {...props} />
    </Dialog>
  );
}

function Questions({ courseId, current, pending, problem, onPick }: Omit<BankDialogProps, 'open' | 'onClose'>) {
  const { t } = useTranslation('assessments');
  const [q, setQ] = useState('');
  const list = useCursorList(['questions', courseId, q], (cursor) => listQuestions(courseId, { q, cursor }));
  const fitting = list.items.filter(({ id, type }) => id !== current && !NOT_AT_ONCE.includes(type));
  return (
    <>
      <SearchField value={q} onChange={setQ} />
      {problem && <ProblemNotice problem={problem} />}
      {list.problem && <ProblemNotice problem={list.problem} onRetry={list.retry} />}
      {list.isLoading && <Waiting />}
      {!list.isLoading && !list.problem && fitting.length === 0 && <p role="status">{t('lesson.nothingFits')}</p>}
      <ul className={classes.list}>
        {fitting.map((question) => (
          <Found key={question.id} question={question} pending={pending} onPick={() => onPick(question.id)} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="default" loading={list.isLoadingMore} onClick={list.showMore}>
          {t('common:actions.showMore')}
        </Button>
      )}
    </>
  );
}

interface FoundProps {
  question: QuestionDto;
  pending: boolean;
  onPick: () => void;
}

function Found({ question, pending, onPick }: FoundProps) {
  const { t } = useTranslation('assessments');
  const screen = useLanguage();
  const [looking, setLooking] = useState(false);
  const { key, type, texts } = question;
  const languages = LANGUAGES.filter((language) => texts[language] !== undefined);
  const said = texts[screen] ?? texts.fr ?? texts.ar ?? texts.en;
  return (
    <li className={classes.found}>
      <p className={classes.words}>
        <bdi>{textWithoutGaps(said?.text ?? '')}</bdi>
      </p>
      <p className={classes.facts}>
        <bdi dir="ltr">{key}</bdi> · {t(`types.${type}`)}
      </p>
      {looking && languages.map((language) => <QuestionPreview key={language} texts={texts} language={language} />)}
      <div className={classes.ways}>
        <Button loading={pending} aria-label={t('lesson.takeNamed', { key })} onClick={onPick}>
          {t('lesson.take')}
        </Button>
        <Button
          variant="subtle"
          aria-expanded={looking}
          aria-label={t('lesson.lookNamed', { key })}
          onClick={() => setLooking(!looking)}
        >
          {looking ? t('lesson.lookLess') : t('lesson.look')}
        </Button>
      </div>
    </li>
  );
}
