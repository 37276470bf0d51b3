import { archiveCourse, restoreCourse } from '@tamkin/api-client';
import { useDraftChange } from './use-draft-change';

/** In and out of the catalogue. */
export function useArchiveCourse(courseId: string) {
  return useDraftChange((archived: boolean) => (archived ? archiveCourse(courseId) : restoreCourse(courseId)));
}
