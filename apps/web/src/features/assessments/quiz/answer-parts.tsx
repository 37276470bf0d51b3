import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { SaidPartDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import classes from './answer-parts.module.css';

/** Rows, items, steps or gaps of an answer, each with what was said and, where that was wrong, what is right. */
export function AnswerParts({ parts }: { parts: readonly SaidPartDto[] }) {
  return (
    <ol className={classes.parts}>
      {parts.map((part, place) => (
        <Part key={place} part={part} number={place + 1} />
      ))}
    </ol>
  );
}

function Part({ part: { prompt, said, right, rightSaid }, number }: { part: SaidPartDto; number: number }) {
  const { t } = useTranslation('assessments');
  const Icon = right ? IconCheck : IconX;
  return (
    <li className={classes.part} data-right={right || undefined}>
      <Icon size={20} aria-hidden />
      <VisuallyHidden>{t(right ? 'result.right' : 'result.wrong')}</VisuallyHidden>
      <div>
        <bdi className={classes.prompt}>{prompt || t('cloze.gap', { number })}</bdi>
        <bdi className={classes.said}>{said || t('result.none')}</bdi>
        {rightSaid && (
          <span className={classes.right}>
            {t('result.rightAnswer')} · <bdi>{rightSaid}</bdi>
          </span>
        )}
      </div>
    </li>
  );
}
