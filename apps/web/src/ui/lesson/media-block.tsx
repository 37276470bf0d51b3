import { Button } from '@mantine/core';
import { IconExternalLink, IconHeadphones, IconMovie } from '@tabler/icons-react';
import type { LessonBlockDto, LessonFileDto } from '@tamkin/api-client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format/use-format';
import { fileAddress } from './file-address';
import classes from './lesson-blocks.module.css';

type Kind = 'audio' | 'video';

/** Sound or video: from our store with its size, or a link to where it is kept. */
export function MediaBlock({ block, kind }: { block: LessonBlockDto; kind: Kind }) {
  const { t } = useTranslation('common');
  const { file, url, title, transcript } = block;
  return (
    <figure className={classes.figure}>
      {title ? <figcaption className={classes.mediaTitle}>{title}</figcaption> : null}
      {file && <StoredMedia file={file} kind={kind} label={title || t(`lesson.${kind}`)} />}
      {!file && url && <MediaElsewhere url={url} kind={kind} />}
      {!file && !url && <p className={classes.missing}>{t('lesson.fileMissing')}</p>}
      {transcript ? (
        <details className={classes.transcript}>
          <summary>{t('lesson.transcript')}</summary>
          <p dir="auto">{transcript}</p>
        </details>
      ) : null}
    </figure>
  );
}

function StoredMedia({ file, kind, label }: { file: LessonFileDto; kind: Kind; label: string }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const player = useRef<HTMLMediaElement>(null);
  useEffect(() => {
    if (asked) player.current?.focus();
  }, [asked]);
  if (!asked) {
    const Icon = kind === 'audio' ? IconHeadphones : IconMovie;
    const size = format.fileSize(file.size);
    return (
      <Button variant="default" leftSection={<Icon size={20} aria-hidden />} onClick={() => setAsked(true)}>
        {kind === 'audio' ? t('lesson.listen', { size }) : t('lesson.watch', { size })}
      </Button>
    );
  }
  const shared = { controls: true, autoPlay: true, src: fileAddress(file.id), 'aria-label': label };
  return kind === 'audio' ? (
    <audio ref={player} {...shared} className={classes.player} />
  ) : (
    <video ref={player as React.RefObject<HTMLVideoElement>} {...shared} playsInline className={classes.player} />
  );
}

/** Kept elsewhere: it opens there, so that nothing of another site runs in our page. */
function MediaElsewhere({ url, kind }: { url: string; kind: Kind }) {
  const { t } = useTranslation('common');
  const site = siteOf(url);
  return (
    <Button
      component="a"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      variant="default"
      rightSection={<IconExternalLink size={18} aria-hidden />}
    >
      {kind === 'audio' ? t('lesson.listenAt', { site }) : t('lesson.watchAt', { site })}
    </Button>
  );
}

function siteOf(url: string): string {
  try {
    return `\u2066${new URL(url).host}\u2069`;
  } catch {
    return '';
  }
}
