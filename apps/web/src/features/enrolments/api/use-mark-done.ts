import { markActivityDone, type ProgressNowDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toApiProblem, UNREACHABLE } from '../../../platform/api-problem';
import { useCurrentUser } from '../../../platform/current-user';
import type { Language } from '../../../platform/language';
import { doneOutbox } from '../offline/done-outbox';
import { LEARNING_KEY } from './learning';

/** Marks a lesson done; without network it is kept on this phone and the answer is `null`. */
export function useMarkDone(enrolmentId: string, activityId: string) {
  const { personId } = useCurrentUser();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (language: Language): Promise<ProgressNowDto | null> => {
      try {
        return await markActivityDone(enrolmentId, activityId, { language });
      } catch (error) {
        if (toApiProblem(error).code !== UNREACHABLE) throw error;
        doneOutbox.put({ personId, enrolmentId, activityId, language });
        return null;
      }
    },
    onSuccess: (progress) => {
      if (progress) void client.invalidateQueries({ queryKey: LEARNING_KEY });
    },
  });
}
