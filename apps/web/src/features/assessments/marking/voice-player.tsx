import type { SubmittedFileDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import classes from './voice-comment.module.css';

interface VoicePlayerProps {
  voice: SubmittedFileDto;
  /** A spoken comment unless said otherwise. */
  label?: string;
}

/** Something that was spoken; nothing is loaded before one listens, and its size stands beside it. */
export function VoicePlayer({ voice, label }: VoicePlayerProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const name = label ?? t('voice.comment');
  return (
    <p className={classes.player}>
      <audio controls preload="none" src={voice.path} aria-label={name} />
      <span className={classes.size}>
        {name} · {format.fileSize(voice.size)}
      </span>
    </p>
  );
}
