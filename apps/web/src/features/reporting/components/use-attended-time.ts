import type { AttendanceMinutesDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';

/** Time attended of the time planned, in words: “31 h 30 min of 35 h”. */
export function useAttendedTime(): (minutes: AttendanceMinutesDto) => string {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  return ({ planned, attended }) => t('of', { part: format.minutes(attended), whole: format.minutes(planned) });
}
