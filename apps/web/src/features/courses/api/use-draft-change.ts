import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A change of a draft: whatever it was, the outline, the lists and the problems are read again afterwards. */
export function useDraftChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: ['courses'] }) });
}
