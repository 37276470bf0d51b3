import { useQuery } from '@tanstack/react-query';
import { getActivityTexts } from '@tamkin/api-client';
import { courseKeys } from './keys';

/** Every language. Read once per visit and never refreshed behind the author's back: what is being written stays. */
export function useActivityTexts(activityId: string) {
  return useQuery({
    queryKey: courseKeys.texts(activityId),
    queryFn: () => getActivityTexts(activityId),
    staleTime: Infinity,
    gcTime: 0,
  });
}
