import { makeCourseDraft } from '@tamkin/api-client';
import { useDraftChange } from './use-draft-change';

export function useMakeDraft(courseId: string) {
  return useDraftChange(() => makeCourseDraft(courseId));
}
