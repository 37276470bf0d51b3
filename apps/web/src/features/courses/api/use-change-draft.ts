import { changeCourseDraft, type ChangeCourseDraftDto } from '@tamkin/api-client';
import { useDraftChange } from './use-draft-change';

export function useChangeDraft(courseId: string) {
  return useDraftChange((change: ChangeCourseDraftDto) => changeCourseDraft(courseId, change));
}
