import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../ui/file-drop';
import { PhotoButton } from './photo-button';
import classes from './photo-or-file.module.css';

const ENDINGS = ['.jpg', '.jpeg', '.png', '.webp', '.pdf'] as const;
const MAX_BYTES = 20 * 1_048_576;

interface PhotoOrFileProps {
  /** How many files there may be. */
  most: number;
  uploading: boolean;
  error: string | undefined;
  /** Photos come as they were taken; who sends them makes them small (`shrinkPhoto`). */
  onFile: (file: File) => void;
}

/** One more page: photographed with the phone, or a picture or PDF that is there already. */
export function PhotoOrFile({ most, uploading, error, onFile }: PhotoOrFileProps) {
  const { t } = useTranslation('assessments');
  return (
    <div className={classes.choice}>
      <PhotoButton onPhoto={onFile} />
      <FileDrop
        label={t('assignment.file')}
        help={uploading ? t('assignment.uploading') : t('assignment.fileHelp', { count: most })}
        endings={ENDINGS}
        maxBytes={MAX_BYTES}
        file={null}
        error={error}
        onChange={(file) => file && onFile(file)}
      />
    </div>
  );
}
