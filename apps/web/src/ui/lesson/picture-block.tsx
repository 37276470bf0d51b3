import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import type { LessonBlockDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format/use-format';
import { fileAddress } from './file-address';
import classes from './lesson-blocks.module.css';

/** Bytes that cost less than the wait for a tap. */
const SMALL = 15_360;

/** A picture that says what it shows and what it costs before it is loaded. */
export function PictureBlock({ block: { file, alt = '', caption = '' } }: { block: LessonBlockDto }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  if (!file) return <p className={classes.missing}>{t('lesson.fileMissing')}</p>;
  const shown = asked || file.size <= SMALL;
  return (
    <figure className={classes.figure}>
      {shown ? (
        <img src={fileAddress(file.id)} alt={alt} loading="lazy" className={classes.picture} />
      ) : (
        <div className={classes.waiting}>
          {alt !== '' && <p className={classes.alt}>{alt}</p>}
          <Button
            variant="default"
            leftSection={<IconPhoto size={20} aria-hidden />}
            onClick={() => setAsked(true)}
            className="tk-no-print"
          >
            {t('lesson.showPicture', { size: format.fileSize(file.size) })}
          </Button>
        </div>
      )}
      {caption !== '' && <figcaption className={classes.caption}>{caption}</figcaption>}
    </figure>
  );
}
