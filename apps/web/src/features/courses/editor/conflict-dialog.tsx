import { Button } from '@mantine/core';
import type { LessonBlockDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { FormActions } from '../../../ui/form-column';
import { LessonBlocks } from '../../../ui/lesson/lesson-blocks';
import { Dialog } from '../../../ui/dialog';
import type { Desk } from './desk/desk';
import type { Conflict } from './desk/send-text';
import classes from './text-desk.module.css';

interface ConflictDialogProps {
  conflict: Conflict;
  onSettle: (desk: Desk) => void;
}

/** Two authors changed the same blocks: both texts are shown, and one clear choice is made. Neither is lost. */
export function ConflictDialog({ conflict, onSettle }: ConflictDialogProps) {
  const { t } = useTranslation('courses');
  const { language, blockIds, theirs, mine, taken } = conflict;
  const only = (blocks: readonly LessonBlockDto[]) => blocks.filter(({ id }) => blockIds.includes(id));
  const versions = [
    { title: t('conflict.theirs'), blocks: only(theirs.blocks) },
    { title: t('conflict.mine'), blocks: only(mine.texts[language].blocks) },
  ];
  return (
    <Dialog open cross title={t('conflict.title')} onClose={() => onSettle(taken)}>
      <p>{t('conflict.what', { count: blockIds.length })}</p>
      {versions.map(({ title, blocks }) => (
        <section key={title} className={classes.version}>
          <h3>{title}</h3>
          {blocks.length > 0 ? <LessonBlocks blocks={blocks} language={language} /> : <p>{t('conflict.removed')}</p>}
        </section>
      ))}
      <FormActions>
        <Button onClick={() => onSettle(mine)}>{t('conflict.keepMine')}</Button>
        <Button variant="default" onClick={() => onSettle(taken)}>
          {t('conflict.takeTheirs')}
        </Button>
      </FormActions>
    </Dialog>
  );
}
