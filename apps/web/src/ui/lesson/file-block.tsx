import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format/use-format';
import { Bidi } from '../bidi';
import { fileAddress } from './file-address';
import classes from './lesson-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';

/** A file to keep: its title, its kind, what it costs. */
export function FileBlock({ block: { file, title } }: LessonBlockProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (!file) return <p className={classes.missing}>{t('lesson.fileMissing')}</p>;
  const ending = file.name.split('.').at(-1)?.toUpperCase() ?? '';
  return (
    <a href={fileAddress(file.id)} download={file.name} className={classes.file}>
      <IconDownload size={22} aria-hidden />
      <span>
        <span className={classes.fileTitle}>{title || file.name}</span>
        <span className={classes.fileFacts}>
          <Bidi dir="ltr">{ending}</Bidi> · <Bidi>{format.fileSize(file.size)}</Bidi>
        </span>
      </span>
    </a>
  );
}
