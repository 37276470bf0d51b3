import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format/use-format';
import { fileAddress } from './file-address';
import { pictureFor, screenOf } from './lightest';
import { useRenditions } from './renditions';
import classes from './lesson-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';

/** Bytes that cost less than the wait for a tap. */
const SMALL = 15_360;

interface PictureBlockProps extends LessonBlockProps {
  /** Whoever chose the picture sees it without asking. */
  atOnce?: boolean;
  /** Laid over the picture once it is shown, placed from its left whatever the direction of the text. */
  children?: ReactNode;
}

/** A picture that says what it shows and what it costs before it is loaded. */
export function PictureBlock({ block, atOnce = false, children }: PictureBlockProps) {
  const { file, alt = '', caption = '' } = block;
  const { t } = useTranslation('common');
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const renditions = useRenditions(file?.id);
  if (!file) return <p className={classes.missing}>{t('lesson.fileMissing')}</p>;
  if (renditions === null) return <div className={classes.waiting} aria-busy />;
  const loaded = pictureFor(file, renditions, screenOf(window));
  const shown = atOnce || asked || loaded.size <= SMALL;
  return (
    <figure className={classes.figure}>
      {shown ? (
        <div dir="ltr" className={classes.frame}>
          <img src={fileAddress(loaded.id)} alt={alt} loading="lazy" className={classes.picture} />
          {children}
        </div>
      ) : (
        <div className={classes.waiting}>
          {alt !== '' && <p className={classes.alt}>{alt}</p>}
          <Button
            variant="default"
            leftSection={<IconPhoto size={20} aria-hidden />}
            onClick={() => setAsked(true)}
            className="tk-no-print"
          >
            {t('lesson.showPicture', { size: format.fileSize(loaded.size) })}
          </Button>
        </div>
      )}
      {caption !== '' && <figcaption className={classes.caption}>{caption}</figcaption>}
    </figure>
  );
}
