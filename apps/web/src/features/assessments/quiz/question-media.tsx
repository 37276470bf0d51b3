import type { QuestionMediaDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../../ui/lesson/file-address';
import { screenOf } from '../../../ui/lesson/lightest';
import { LightPicture } from './light-picture';
import classes from './question-media.module.css';

/** The picture and the voice of a question. The picture belongs to the question and is loaded; the voice on play. */
export function QuestionMedia({ media: { imageId, alt, audioId } }: { media: QuestionMediaDto }) {
  const { t } = useTranslation('assessments');
  return (
    <>
      {imageId !== null && (
        <LightPicture imageId={imageId} alt={alt} screen={screenOf(window)} className={classes.picture} />
      )}
      {audioId !== null && (
        <audio
          controls
          preload="none"
          src={fileAddress(audioId)}
          aria-label={t('media.listen')}
          className={classes.player}
        />
      )}
    </>
  );
}
