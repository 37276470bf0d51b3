import type { SubmittedFileDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import classes from './voice-comment.module.css';

/** A spoken comment; nothing is loaded before one listens, and its size stands beside it. */
export function VoicePlayer({ voice }: { voice: SubmittedFileDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  return (
    <p className={classes.player}>
      <audio controls preload="none" src={voice.path} aria-label={t('voice.comment')} />
      <span className={classes.size}>
        {t('voice.comment')} · {format.fileSize(voice.size)}
      </span>
    </p>
  );
}
