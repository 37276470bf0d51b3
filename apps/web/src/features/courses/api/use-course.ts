import { useQuery } from '@tanstack/react-query';
import { getCourse } from '@tamkin/api-client';
import { useLanguage } from '../../../platform/use-language';
import { courseKeys } from './keys';

/** The newest published version. */
export function useCourse(id: string) {
  const language = useLanguage();
  return useQuery({ queryKey: courseKeys.course(id, language), queryFn: () => getCourse(id) });
}
