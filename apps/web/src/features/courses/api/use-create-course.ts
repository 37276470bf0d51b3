import { createCourse, type NewCourseDto } from '@tamkin/api-client';
import { useDraftChange } from './use-draft-change';

export function useCreateCourse() {
  return useDraftChange((course: NewCourseDto) => createCourse(course));
}
