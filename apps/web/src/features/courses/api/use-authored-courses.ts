import { listAuthoredCourses } from '@tamkin/api-client';
import { useCursorList } from '../../../platform/cursor-list';
import { useLanguage } from '../../../platform/use-language';
import { courseKeys } from './keys';

export function useAuthoredCourses(filters: { q: string; archived: string }) {
  const language = useLanguage();
  return useCursorList(courseKeys.authored(language, filters), (cursor) =>
    listAuthoredCourses({ q: filters.q || undefined, archived: filters.archived === 'yes', cursor }),
  );
}
