import { duplicateCourse, type CourseCopyDto } from '@tamkin/api-client';
import { useDraftChange } from './use-draft-change';

export function useDuplicateCourse(courseId: string) {
  return useDraftChange((copy: CourseCopyDto) => duplicateCourse(courseId, copy));
}
