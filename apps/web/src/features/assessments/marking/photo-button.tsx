import { IconCamera } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './photo-button.module.css';

/** Opens the camera of the phone; on a computer, its pictures. */
export function PhotoButton({ onPhoto }: { onPhoto: (photo: File) => void }) {
  const { t } = useTranslation('assessments');
  return (
    <label className={classes.button}>
      <IconCamera size={22} aria-hidden />
      {t('assignment.photo')}
      <input
        type="file"
        accept="image/*"
        capture="environment"
        className={classes.input}
        onChange={(event) => {
          const photo = event.currentTarget.files?.[0];
          if (photo) onPhoto(photo);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
