import { Button } from '@mantine/core';
import { IconExternalLink, IconHeadphones, IconMovie } from '@tabler/icons-react';
import type { LessonFileDto } from '@tamkin/api-client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format/use-format';
import type { Language } from '../../platform/language';
import { fileAddress } from './file-address';
import { mediaTypeOf, sourcesFor } from './lightest';
import { useRenditions } from './renditions';
import classes from './lesson-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';

type Kind = 'audio' | 'video';

/** Sound or video: from our store with its size, or a link to where it is kept. */
export function MediaBlock({ block, language }: LessonBlockProps) {
  const { t } = useTranslation('common');
  const { file, url, title, transcript, captions = '' } = block;
  const kind = block.type === 'audio' ? 'audio' : 'video';
  const captioned = { text: captions, language };
  return (
    <figure className={classes.figure}>
      {title ? <figcaption className={classes.mediaTitle}>{title}</figcaption> : null}
      {file && <StoredMedia file={file} kind={kind} label={title || t(`lesson.${kind}`)} captions={captioned} />}
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

interface StoredMediaProps {
  file: LessonFileDto;
  kind: Kind;
  label: string;
  captions: { text: string; language: Language };
}

function StoredMedia({ file, kind, label, captions }: StoredMediaProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const player = useRef<HTMLMediaElement>(null);
  const renditions = useRenditions(file.id);
  useEffect(() => {
    if (asked) player.current?.focus();
  }, [asked]);
  if (renditions === null) return <div className={classes.waiting} aria-busy />;
  const sources = sourcesFor(file, renditions);
  if (!asked) {
    const Icon = kind === 'audio' ? IconHeadphones : IconMovie;
    const size = format.fileSize(sources[0]?.size ?? file.size);
    return (
      <Button variant="default" leftSection={<Icon size={20} aria-hidden />} onClick={() => setAsked(true)}>
        {kind === 'audio' ? t('lesson.listen', { size }) : t('lesson.watch', { size })}
      </Button>
    );
  }
  const shared = { controls: true, autoPlay: true, 'aria-label': label, className: classes.player };
  const choices = sources.map((source) => (
    <source key={source.id} src={fileAddress(source.id)} type={mediaTypeOf(source)} />
  ));
  return kind === 'audio' ? (
    <audio ref={player} {...shared}>
      {choices}
    </audio>
  ) : (
    <video ref={player as React.RefObject<HTMLVideoElement>} {...shared} playsInline>
      {choices}
      {captions.text !== '' && <CaptionTrack {...captions} />}
    </video>
  );
}

/** The captions come with the lesson, so that they are there without another request. */
function CaptionTrack({ text, language }: { text: string; language: Language }) {
  const { t } = useTranslation('common');
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return address === undefined ? null : (
    <track default kind="captions" src={address} srcLang={language} label={t(`language.${language}`)} />
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
