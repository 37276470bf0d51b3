import { useQuery } from '@tanstack/react-query';
import { listReusableModules } from '@tamkin/api-client';
import { useLanguage } from '../../../platform/use-language';
import { courseKeys } from './keys';

export function useReusableModules(courseId: string, enabled: boolean) {
  const language = useLanguage();
  return useQuery({
    queryKey: courseKeys.reusable(courseId, language),
    queryFn: () => listReusableModules(courseId),
    enabled,
  });
}
