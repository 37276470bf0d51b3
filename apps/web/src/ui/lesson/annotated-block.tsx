import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format/use-format';
import classes from './interactive-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';
import { PictureBlock } from './picture-block';
import { pinPlace } from './pin-place';

/** A picture with numbered places; the notes stand under it in the same order and need no picture to be read. */
export default function AnnotatedBlock({ block, language }: LessonBlockProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { pins = [] } = block;
  const [open, setOpen] = useState<string | null>(null);
  const notes = useRef<HTMLOListElement>(null);
  const show = (id: string): void => {
    setOpen(id);
    notes.current?.querySelector<HTMLElement>(`[data-pin="${id}"]`)?.focus();
  };
  return (
    <div className={classes.annotated}>
      <PictureBlock block={block} language={language}>
        {pins.map(({ id, x, y, title }, index) => (
          <button
            key={id}
            type="button"
            className={classes.pin}
            style={{ insetInlineStart: pinPlace(x), insetBlockStart: pinPlace(y) }}
            data-open={id === open || undefined}
            aria-label={t('lesson.pin', { number: index + 1, title })}
            onClick={() => show(id)}
          >
            {format.number(index + 1)}
          </button>
        ))}
      </PictureBlock>
      <ol ref={notes} className={classes.notes}>
        {pins.map(({ id, title, text }) => (
          <li key={id} data-pin={id} tabIndex={-1} data-open={id === open || undefined}>
            <strong>{title}</strong>
            {text !== '' && <span className={classes.why}>{text}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
