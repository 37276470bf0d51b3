import { publishCourse, type PublishCourseDto } from '@tamkin/api-client';
import { useDraftChange } from './use-draft-change';

export function usePublishCourse(courseId: string) {
  return useDraftChange((publication: PublishCourseDto) => publishCourse(courseId, publication));
}
