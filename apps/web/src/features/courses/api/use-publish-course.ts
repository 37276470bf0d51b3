import { useMutation, useQueryClient } from '@tanstack/react-query';
import { publishCourse, type CoursePublishedDto, type PublishCourseDto } from '@tamkin/api-client';
import type { ApiProblem } from '../../../platform/api-problem';

/** Does not wait for what is read again: the draft is gone, and the page that shows it has to say so and leave first. */
export function usePublishCourse(courseId: string) {
  const client = useQueryClient();
  return useMutation<CoursePublishedDto, ApiProblem, PublishCourseDto>({
    mutationFn: (publication) => publishCourse(courseId, publication),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['courses'] });
    },
  });
}
