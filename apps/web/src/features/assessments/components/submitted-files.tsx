import { IconFile, IconPhoto } from '@tabler/icons-react';
import type { SubmittedFileDto } from '@tamkin/api-client';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import classes from './submitted-files.module.css';

/** Files handed in, each opened in a tab of its own, with its size. */
export function SubmittedFiles({ files }: { files: readonly SubmittedFileDto[] }) {
  const format = useFormat();
  return (
    <>
      {files.map(({ id, name, contentType, size, path }) => {
        const Icon = contentType.startsWith('image/') ? IconPhoto : IconFile;
        return (
          <a key={id} href={path} target="_blank" rel="noreferrer" className={classes.file}>
            <Icon size={20} aria-hidden />
            <Bidi>{name}</Bidi>
            <span className={classes.size}>{format.fileSize(size)}</span>
          </a>
        );
      })}
    </>
  );
}
