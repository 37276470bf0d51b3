import { Button } from '@mantine/core';
import type { LessonBlockDto } from '@tamkin/api-client';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog';
import { FormActions } from '../../../ui/form-column';
import { LessonBlocks } from '../../../ui/lesson/lesson-blocks';
import { Waiting } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { blockAnchor } from '../components/use-asked-block';
import { saidBy } from './desk/said';
import type { Conflict } from './desk/send-text';
import type { useDesk } from './desk/use-desk';
import classes from './text-desk.module.css';

const WhatChanged = lazy(() => import('./what-changed'));

interface ConflictDialogProps {
  conflict: Conflict;
  writing: Pick<ReturnType<typeof useDesk>, 'settle' | 'settleLater' | 'problem'>;
}

/** Two authors changed the same blocks: both texts are shown, and one clear choice is made, now or later. Neither is lost. */
export function ConflictDialog({ conflict, writing }: ConflictDialogProps) {
  const { t } = useTranslation('courses');
  const { language, blockIds, theirs, mine } = conflict;
  const [choosing, setChoosing] = useState<'mine' | 'theirs' | null>(null);
  const only = (blocks: readonly LessonBlockDto[]) => blocks.filter(({ id }) => blockIds.includes(id));
  const [other, own] = [only(theirs.blocks), only(mine.texts[language].blocks)];
  const name = theirs.by;
  const versions = [
    { title: name ? t('conflict.theirsNamed', { name }) : t('conflict.theirs'), blocks: other },
    { title: t('conflict.mine'), blocks: own },
  ];
  const [before, now] = [other, own].map((blocks) => blocks.map(saidBy).join('\n\n'));
  const choose = (choice: 'mine' | 'theirs') => (): void => {
    setChoosing(choice);
    void writing.settle(conflict, choice).finally(() => {
      setChoosing(null);
      // The button that led back to the choice is gone.
      const [first = ''] = blockIds;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById(blockAnchor(first))?.focus();
      });
    });
  };
  return (
    <Dialog
      open
      cross
      title={name ? t('conflict.titleNamed', { name }) : t('conflict.title')}
      onClose={writing.settleLater}
    >
      <p>{t('conflict.what', { count: blockIds.length })}</p>
      {versions.map(({ title, blocks }) => (
        <section key={title} className={classes.version}>
          <h3>{title}</h3>
          {blocks.length > 0 ? <LessonBlocks blocks={blocks} language={language} /> : <p>{t('conflict.removed')}</p>}
        </section>
      ))}
      {other.length > 0 && own.length > 0 && before !== now && (
        <section className={classes.version}>
          <h3>{t('conflict.difference')}</h3>
          <Suspense fallback={<Waiting />}>
            <WhatChanged before={before ?? ''} now={now ?? ''} language={language} />
          </Suspense>
        </section>
      )}
      {writing.problem && <ProblemNotice problem={writing.problem} />}
      <FormActions>
        <Button loading={choosing === 'mine'} onClick={choose('mine')}>
          {t('conflict.keepMine')}
        </Button>
        <Button variant="default" loading={choosing === 'theirs'} onClick={choose('theirs')}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button variant="subtle" onClick={writing.settleLater}>
          {t('conflict.later')}
        </Button>
      </FormActions>
    </Dialog>
  );
}
