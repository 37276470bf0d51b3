import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getPendingMoves, movePeopleToVersion, type MovePeopleDto, type PeopleMovedDto } from '@tamkin/api-client';
import type { ApiProblem } from '../../../platform/api-problem';
import { useLanguage } from '../../../platform/use-language';
import { courseKeys } from './keys';

export function usePendingMoves(courseId: string) {
  const language = useLanguage();
  return useQuery({ queryKey: courseKeys.moves(courseId, language), queryFn: () => getPendingMoves(courseId) });
}

/** Cohorts are read again as well: they follow another version now. */
export function useMovePeople(courseId: string) {
  const client = useQueryClient();
  return useMutation<PeopleMovedDto, ApiProblem, MovePeopleDto>({
    mutationFn: (move) => movePeopleToVersion(courseId, move),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['courses'] });
      await client.invalidateQueries({ queryKey: ['cohorts'] });
      await client.invalidateQueries({ queryKey: ['cohort'] });
    },
  });
}
