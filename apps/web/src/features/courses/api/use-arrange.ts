import { useMutation, useQueryClient } from '@tanstack/react-query';
import { arrangeCourseDraft, type CourseDraftDto } from '@tamkin/api-client';
import { courseKeys } from './keys';

/** Shows the new order at once; puts the old one back when the server refuses. */
export function useArrange(courseId: string) {
  const client = useQueryClient();
  const key = courseKeys.draft(courseId);
  return useMutation({
    scope: { id: `arrange-${courseId}` },
    mutationFn: (arranged: CourseDraftDto) => {
      const { revision } = client.getQueryData<CourseDraftDto>(key) ?? arranged;
      const modules = arranged.modules.map(({ id, activities }) => ({ id, activityIds: activities.map((a) => a.id) }));
      return arrangeCourseDraft(courseId, { revision, modules });
    },
    onMutate: (arranged) => {
      const before = client.getQueryData<CourseDraftDto>(key);
      client.setQueryData<CourseDraftDto>(key, (draft) => draft && { ...draft, modules: arranged.modules });
      return before;
    },
    onSuccess: ({ revision }) => client.setQueryData<CourseDraftDto>(key, (draft) => draft && { ...draft, revision }),
    onError: (_problem, _arranged, before) => {
      client.setQueryData(key, before);
      void client.invalidateQueries({ queryKey: key });
    },
  });
}
