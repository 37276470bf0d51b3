import { useQuery } from '@tanstack/react-query';
import { listCourseVersions } from '@tamkin/api-client';
import { useLanguage } from '../../../platform/use-language';
import { courseKeys } from './keys';

export function useCourseVersions(courseId: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: courseKeys.versions(courseId, language),
    queryFn: () => listCourseVersions(courseId),
  });
}
