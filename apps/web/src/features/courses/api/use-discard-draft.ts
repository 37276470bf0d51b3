import { useMutation, useQueryClient } from '@tanstack/react-query';
import { discardCourseDraft } from '@tamkin/api-client';
import type { ApiProblem } from '../../../platform/api-problem';

/** Does not wait for what is read again: the page of a deleted course has to be left first. */
export function useDiscardDraft(courseId: string) {
  const client = useQueryClient();
  return useMutation<void, ApiProblem, number>({
    mutationFn: (revision) => discardCourseDraft(courseId, revision),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['courses'] });
    },
  });
}
