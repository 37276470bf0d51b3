import { getMyPeerReviews, type MyPeerReviewsDto } from '@tamkin/api-client';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api-problem';
import { useLanguage } from '../../../platform/use-language';

/** What is asked of the learner for one assignment, and what was said of their own work. */
export function useMyReviews(enrolmentId: string, activityId: string): UseQueryResult<MyPeerReviewsDto, ApiProblem> {
  const language = useLanguage();
  return useQuery<MyPeerReviewsDto, ApiProblem>({
    queryKey: ['my-peer-reviews', enrolmentId, activityId, language],
    queryFn: () => getMyPeerReviews(enrolmentId, activityId),
  });
}
