import { Button } from '@mantine/core';
import { IconArrowRight, IconRotate2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './interactive-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';

/** One card at a time: think, turn, go on. On paper: both sides of all. */
export default function FlashcardsBlock({ block: { flashcards = [] } }: LessonBlockProps) {
  const { t } = useTranslation('common');
  const [at, setAt] = useState(0);
  const [turned, setTurned] = useState(false);
  const card = flashcards[at];
  const go = (to: number): void => {
    setAt(to);
    setTurned(false);
  };
  if (!card) return null;
  const last = at === flashcards.length - 1;
  return (
    <div role="group" aria-label={t('lesson.flashcards')} className={classes.box}>
      <div className="tk-no-print">
        <p className={classes.count}>{t('lesson.cardOf', { number: at + 1, count: flashcards.length })}</p>
        <div aria-live="polite" className={classes.card}>
          <p className={classes.front}>{card.front}</p>
          {turned && <p className={classes.back}>{card.back}</p>}
        </div>
        <div className={classes.actions}>
          <Button variant={turned ? 'default' : 'filled'} onClick={() => setTurned(!turned)}>
            {turned ? t('lesson.hideBack') : t('lesson.showBack')}
          </Button>
          {flashcards.length > 1 && (
            <Button
              variant={turned ? 'filled' : 'default'}
              rightSection={
                last ? (
                  <IconRotate2 size={18} aria-hidden />
                ) : (
                  <IconArrowRight size={18} aria-hidden className="tk-points" />
                )
              }
              onClick={() => go(last ? 0 : at + 1)}
            >
              {last ? t('lesson.again') : t('lesson.nextCard')}
            </Button>
          )}
        </div>
      </div>
      <dl className="tk-only-print">
        {flashcards.map(({ id, front, back }) => (
          <div key={id}>
            <dt>{front}</dt>
            <dd>{back}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
