import { useEffect } from 'react';
import { useConnection } from '../../../platform/connection';
import { useLanguage } from '../../../platform/use-language';
import { keepModule } from './lesson-shelf';

/** While one learns with a connection: the lessons of this module come along for when there is none. */
export function useModuleKept(enrolmentId: string, activityId: string): void {
  const { online } = useConnection();
  const language = useLanguage();
  useEffect(() => {
    // A courtesy: what could not be kept is read when it is opened.
    if (online) keepModule(enrolmentId, activityId).catch(() => undefined);
  }, [enrolmentId, activityId, language, online]);
}
