import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  askCourseReview,
  commentBlock,
  decideCourseReview,
  getCourseReview,
  listBlockComments,
  listReviewColleagues,
  resolveBlockThread,
  type NewBlockCommentDto,
  type ReviewDecisionDto,
  type ReviewRequestDto,
  type ThreadResolutionDto,
} from '@tamkin/api-client';
import { useDraftChange } from './use-draft-change';

export function useCourseReview(courseId: string) {
  return useQuery({ queryKey: ['courses', 'review', courseId], queryFn: () => getCourseReview(courseId) });
}

export function useReviewColleagues(wanted: boolean) {
  return useQuery({ queryKey: ['review-colleagues'], queryFn: () => listReviewColleagues(), enabled: wanted });
}

export function useAskReview(courseId: string) {
  return useDraftChange((request: ReviewRequestDto) => askCourseReview(courseId, request));
}

export function useDecideReview(courseId: string) {
  return useDraftChange((decision: ReviewDecisionDto) => decideCourseReview(courseId, decision));
}

const commentsKey = (activityId: string) => ['block-comments', activityId];

export function useBlockComments(activityId: string) {
  return useQuery({ queryKey: commentsKey(activityId), queryFn: () => listBlockComments(activityId) });
}

/** What changes a thread; the counts on the course's page follow. The texts somebody is writing are left alone. */
function useThreadChange<Input>(activityId: string, change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: commentsKey(activityId) });
      await client.invalidateQueries({ queryKey: ['courses'], predicate: ({ queryKey }) => queryKey[1] !== 'texts' });
    },
  });
}

export function useCommentBlock(activityId: string) {
  return useThreadChange(activityId, (comment: NewBlockCommentDto) => commentBlock(activityId, comment));
}

export function useResolveThread(activityId: string) {
  return useThreadChange(activityId, (thread: ThreadResolutionDto) => resolveBlockThread(activityId, thread));
}
