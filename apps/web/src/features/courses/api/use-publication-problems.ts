import { useQuery } from '@tanstack/react-query';
import { listPublicationProblems } from '@tamkin/api-client';
import { useLanguage } from '../../../platform/use-language';
import { courseKeys } from './keys';

/** Asked anew each time the dialog opens. */
export function usePublicationProblems(courseId: string, asked: boolean) {
  const language = useLanguage();
  return useQuery({
    queryKey: courseKeys.problems(courseId, language),
    queryFn: () => listPublicationProblems(courseId),
    enabled: asked,
    staleTime: 0,
    gcTime: 0,
  });
}
