import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';

/** "3 h online · 4 h face to face"; what a course does not have is not said. */
export function CourseHours({ online, faceToFace }: { online: number; faceToFace: number }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const parts = [
    ...(online > 0 ? [t('hours.online', { time: format.minutes(online) })] : []),
    ...(faceToFace > 0 ? [t('hours.faceToFace', { time: format.minutes(faceToFace) })] : []),
  ];
  return <>{parts.join(' · ')}</>;
}
