import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getTextRevision,
  listTextRevisions,
  saveActivityText,
  type LessonBlockDto,
  type LessonTextSavedDto,
} from '@tamkin/api-client';
import type { ApiProblem } from '../../../platform/api-problem';
import type { Language } from '../../../platform/language';
import { toInput } from '../editor/desk/blocks';
import { courseKeys } from './keys';

export function useTextHistory(activityId: string, language: Language) {
  return useQuery({
    queryKey: courseKeys.history(activityId, language),
    queryFn: () => listTextRevisions(activityId, language),
    staleTime: 0,
  });
}

export function useTextRevision(activityId: string, revisionId: string) {
  return useQuery({
    queryKey: courseKeys.revision(revisionId),
    queryFn: () => getTextRevision(activityId, revisionId),
  });
}

/** The old text becomes the newest; what stands there now stays in the history. */
export function useRestoreText(activityId: string, language: Language) {
  const client = useQueryClient();
  return useMutation<LessonTextSavedDto, ApiProblem, { revision: number; blocks: readonly LessonBlockDto[] }>({
    mutationFn: ({ revision, blocks }) =>
      saveActivityText(activityId, language, { revision, blocks: toInput(blocks), confirmed: [], newSitting: true }),
    onSuccess: () => client.invalidateQueries({ queryKey: courseKeys.all }),
  });
}
