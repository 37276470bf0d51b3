import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { LessonFileDto } from '@tamkin/api-client';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toApiProblem, type ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { useProblemText } from '../../../platform/use-problem-text';
import { FileDrop } from '../../../ui/file-drop';
import { fileAddress } from '../../../ui/lesson/file-address';
import { MediaState } from '../../../ui/media-state';
import { ProgressBar } from '../../../ui/progress-bar';
import { uploadMedia, type MediaKind } from '../api/upload-media';
import { SoundRecorder } from './sound-recorder';
import classes from './text-desk.module.css';

const MEGABYTE = 1_048_576;
/** As the server decides again from the content. */
const LIMITS: Record<MediaKind, { endings: string[]; maxBytes: number }> = {
  image: { endings: ['.jpg', '.jpeg', '.png', '.webp', '.gif'], maxBytes: 5 * MEGABYTE },
  audio: { endings: ['.mp3', '.m4a', '.aac', '.ogg', '.opus', '.wav', '.webm'], maxBytes: 20 * MEGABYTE },
  video: { endings: ['.mp4', '.webm'], maxBytes: 200 * MEGABYTE },
  document: { endings: ['.pdf', '.docx', '.pptx', '.xlsx', '.odt', '.ods', '.odp'], maxBytes: 20 * MEGABYTE },
};

interface MediaFieldProps {
  kind: MediaKind;
  label: string;
  file: LessonFileDto | undefined;
  onChange: (file: LessonFileDto | undefined) => void;
}

/** The file of a block: chosen, sent with its progress, shown with its size. */
export function MediaField({ kind, label, file, onChange }: MediaFieldProps) {
  const { t } = useTranslation('courses');
  const say = useProblemText();
  const [sending, setSending] = useState<{ file: File; share: number } | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const place = useId();
  const goesOn = useRef(false);
  useEffect(() => {
    if (!goesOn.current || sending) return;
    goesOn.current = false;
    // What had the focus went away with the file that came or went; whoever writes elsewhere by now is left alone.
    if (document.activeElement !== document.body) return;
    document.getElementById(place)?.querySelector<HTMLElement>('button, input')?.focus();
  }, [file, sending, place]);
  // The words beside the file are written while it travels: it joins the block as that stands when it arrives.
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const send = (chosen: File | null): void => {
    if (!chosen) return;
    setProblem(null);
    setSending({ file: chosen, share: 0 });
    uploadMedia(kind, chosen, (share) => setSending({ file: chosen, share }))
      .then(({ id, name, contentType, size }) => latest.current({ id, name, contentType, size }))
      .catch((error: unknown) => setProblem(toApiProblem(error)))
      .finally(() => {
        goesOn.current = true;
        setSending(null);
      });
  };
  const remove = (): void => {
    goesOn.current = true;
    onChange(undefined);
  };
  if (file) {
    return (
      <div id={place}>
        <KeptFile file={file} onRemove={remove} />
      </div>
    );
  }
  if (sending) {
    const done = Math.round(sending.share * 100);
    return (
      <div>
        <p>{t('block.sending', { name: sending.file.name })}</p>
        <ProgressBar label={t('block.sendingLabel')} done={done} total={100} />
      </div>
    );
  }
  return (
    <div id={place} className={classes.choices}>
      <FileDrop
        label={label}
        endings={LIMITS[kind].endings}
        maxBytes={LIMITS[kind].maxBytes}
        file={null}
        error={problem ? say(problem).title : undefined}
        onChange={send}
      />
      {kind === 'audio' && <SoundRecorder onKeep={send} />}
    </div>
  );
}

function KeptFile({ file, onRemove }: { file: LessonFileDto; onRemove: () => void }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  return (
    <div className={classes.file}>
      <bdi className={classes.fileName}>{file.name}</bdi>
      <span className={classes.quiet}>{format.fileSize(file.size)}</span>
      <a href={fileAddress(file.id)} download={file.name} className={classes.original}>
        {t('block.original')}
      </a>
      <MediaState fileId={file.id} />
      <Button variant="subtle" leftSection={<IconX size={18} aria-hidden />} onClick={onRemove}>
        {t('block.otherFile')}
      </Button>
    </div>
  );
}
