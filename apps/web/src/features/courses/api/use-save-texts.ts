import { useMutation, useQueryClient } from '@tanstack/react-query';
import { saveActivityText, type LessonBlockInputDto } from '@tamkin/api-client';
import type { Language } from '../../../platform/language';
import { courseKeys } from './keys';

export interface TextToSave {
  language: Language;
  revision: number;
  /** Of a translation; `'newest'`: made from the base that is saved in the same go. */
  basedOnRevision?: number | 'newest';
  blocks: LessonBlockInputDto[];
}

export interface SavedTexts {
  language: Language;
  revision: number;
  outOfDate: boolean;
}

/** Saves texts one after the other, the base first; stops at the first refusal and tells what was saved until then. */
export function useSaveTexts(courseId: string, activityId: string, onSaved: (saved: SavedTexts) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (texts: readonly TextToSave[]): Promise<void> => {
      for (const { language, basedOnRevision, ...text } of texts) {
        const based = typeof basedOnRevision === 'number' ? { basedOnRevision } : {};
        const saved = await saveActivityText(activityId, language, { ...text, ...based });
        onSaved({ language, ...saved });
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: courseKeys.draft(courseId) }),
  });
}
