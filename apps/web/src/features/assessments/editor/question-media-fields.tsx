import { Button, TextInput } from '@mantine/core';
import { uploadFile, type FileDto, type QuestionMediaDto } from '@tamkin/api-client';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { FileDrop } from '../../../ui/file-drop';
import { fileAddress } from '../../../ui/lesson/file-address';
import classes from './question-editor.module.css';

const MEGABYTE = 1_048_576;
const LIMITS = {
  image: { endings: ['.jpg', '.jpeg', '.png', '.webp', '.gif'], maxBytes: 5 * MEGABYTE },
  audio: { endings: ['.mp3', '.m4a', '.aac', '.ogg', '.opus', '.wav'], maxBytes: 20 * MEGABYTE },
} as const;

interface QuestionMediaFieldsProps {
  media: QuestionMediaDto;
  onChange: (media: QuestionMediaDto) => void;
}

/** A picture with its description and a voice, folded away while there is none. */
export function QuestionMediaFields({ media, onChange }: QuestionMediaFieldsProps) {
  const { t } = useTranslation('assessments');
  const { imageId, audioId } = media;
  return (
    <details open={imageId !== null || audioId !== null} className={classes.more}>
      <summary>{t('media.title')}</summary>
      {imageId === null ? (
        <MediaDrop kind="image" onFile={({ id }) => onChange({ ...media, imageId: id })} />
      ) : (
        <>
          <img src={fileAddress(imageId)} alt={media.alt} className={classes.picture} />
          <TextInput
            label={t('media.alt')}
            description={t('media.altHelp')}
            maxLength={500}
            value={media.alt}
            onChange={(event) => onChange({ ...media, alt: event.currentTarget.value })}
          />
          <Button variant="subtle" onClick={() => onChange({ ...media, imageId: null, alt: '' })}>
            {t('media.removeImage')}
          </Button>
        </>
      )}
      {audioId === null ? (
        <MediaDrop kind="audio" onFile={({ id }) => onChange({ ...media, audioId: id })} />
      ) : (
        <>
          <audio controls preload="none" src={fileAddress(audioId)} className={classes.player} />
          <Button variant="subtle" onClick={() => onChange({ ...media, audioId: null })}>
            {t('media.removeAudio')}
          </Button>
        </>
      )}
    </details>
  );
}

interface MediaDropProps {
  kind: 'image' | 'audio';
  /** Where several stand on one page. */
  label?: string;
  onFile: (file: FileDto) => void;
}

export function MediaDrop({ kind, label, onFile }: MediaDropProps) {
  const { t } = useTranslation('assessments');
  const uploading = useMutation<FileDto, ApiProblem, File>({
    mutationFn: (file) => uploadFile(kind, { file }),
    onSuccess: onFile,
  });
  return (
    <FileDrop
      label={label ?? t(`media.${kind}`)}
      help={uploading.isPending ? t('assignment.uploading') : undefined}
      endings={LIMITS[kind].endings}
      maxBytes={LIMITS[kind].maxBytes}
      file={null}
      error={uploading.error?.message}
      onChange={(file) => file && uploading.mutate(file)}
    />
  );
}
