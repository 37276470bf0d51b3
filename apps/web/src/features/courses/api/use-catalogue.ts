import { listCourses } from '@tamkin/api-client';
import { useCursorList } from '../../../platform/cursor-list';
import { isLanguage } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { audienceOf } from '../audience';
import { courseKeys } from './keys';

/** As they stand in the address; empty = no filter. */
export interface CatalogueFilters {
  q: string;
  audience: string;
  language: string;
  minutes: string;
}

export function useCatalogue(filters: CatalogueFilters) {
  const screen = useLanguage();
  return useCursorList(courseKeys.catalogue(screen, filters), (cursor) =>
    listCourses({
      q: filters.q || undefined,
      audience: audienceOf(filters.audience),
      language: isLanguage(filters.language) ? filters.language : undefined,
      maxMinutes: Number(filters.minutes) > 0 ? Number(filters.minutes) : undefined,
      cursor,
    }),
  );
}
