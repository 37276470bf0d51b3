import { Button } from '@mantine/core';
import type { QuestionExportDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { Bidi } from '../../../ui/bidi';
import { FormActions } from '../../../ui/form-column';
import { Loaded } from '../../../ui/loaded';
import { ProgressBar } from '../../../ui/progress-bar';
import { TextLink } from '../../../ui/text-link';
import { exportContentAddress, useQuestionExport } from '../api/use-question-exports';
import classes from './exchange.module.css';

interface ExportResultProps {
  id: string;
  courseId: string;
  onAgain: () => void;
}

/** A file of questions being made, then to be fetched, with what is not in it and why. */
export function ExportResult({ id, courseId, onAgain }: ExportResultProps) {
  const { t } = useTranslation('question-exchange');
  const query = useQuestionExport(id);
  return (
    <Loaded query={query}>
      {(made) =>
        made.status === 'working' ? (
          <ProgressBar label={t('export.making')} done={made.done} total={made.total} />
        ) : (
          <div className={classes.items}>
            <p role="status" className={classes.count}>
              {made.status === 'failed'
                ? t('export.failed')
                : made.hasFile
                  ? t('export.carried', { count: made.carried })
                  : t('export.none')}
            </p>
            <FormActions>
              {made.hasFile && (
                <Button component="a" href={exportContentAddress(id)} download>
                  {t('export.download')}
                </Button>
              )}
              <Button variant="default" onClick={onAgain}>
                {t('export.again')}
              </Button>
            </FormActions>
            <Notes courseId={courseId} notes={made.notes.filter(({ left }) => left)} words="export.left" />
            <Notes courseId={courseId} notes={made.notes.filter(({ left }) => !left)} words="export.changed" />
          </div>
        )
      }
    </Loaded>
  );
}

interface NotesProps {
  courseId: string;
  notes: QuestionExportDto['notes'];
  words: 'export.left' | 'export.changed';
}

function Notes({ courseId, notes, words }: NotesProps) {
  const { t } = useTranslation('question-exchange');
  if (notes.length === 0) return null;
  const title = t(words, { count: new Set(notes.map(({ questionId }) => questionId)).size });
  return (
    <section aria-label={title}>
      <h3 className={classes.notesTitle}>{title}</h3>
      <ul className={classes.notes}>
        {notes.map(({ questionId, key, code, message }) => (
          <li key={`${questionId} ${code}`}>
            <TextLink href={`/questions/${courseId}/${questionId}`}>
              <Bidi dir="ltr">{key}</Bidi>
            </TextLink>{' '}
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
