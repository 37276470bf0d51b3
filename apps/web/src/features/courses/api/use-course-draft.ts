import { useQuery } from '@tanstack/react-query';
import { getCourseDraft } from '@tamkin/api-client';
import { courseKeys } from './keys';

export function useCourseDraft(courseId: string) {
  return useQuery({ queryKey: courseKeys.draft(courseId), queryFn: () => getCourseDraft(courseId) });
}
