import {
  getPaperSheet,
  getPaperTest,
  keyPaperSheet,
  listPaperTests,
  type KeyedSheetDto,
  type KeySheetDto,
  type PaperTestDetailDto,
  type PaperTestListDto,
} from '@tamkin/api-client';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api-problem';
import { useLanguage } from '../../../platform/use-language';

export function usePaperTests(cohortId: string): UseQueryResult<PaperTestListDto, ApiProblem> {
  const language = useLanguage();
  return useQuery({ queryKey: ['paper-tests', cohortId, language], queryFn: () => listPaperTests(cohortId) });
}

export function usePaperTest(cohortId: string, activityId: string): UseQueryResult<PaperTestDetailDto, ApiProblem> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['paper-tests', cohortId, activityId, language],
    queryFn: () => getPaperTest(cohortId, activityId),
  });
}

export function usePaperSheet(enrolmentId: string, activityId: string): UseQueryResult<KeyedSheetDto, ApiProblem> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['paper-sheet', enrolmentId, activityId, language],
    queryFn: () => getPaperSheet(enrolmentId, activityId),
    refetchOnWindowFocus: false,
  });
}

export function useKeySheet(
  enrolmentId: string,
  activityId: string,
): UseMutationResult<KeyedSheetDto, ApiProblem, KeySheetDto> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sheet) => keyPaperSheet(enrolmentId, activityId, sheet),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['paper-tests'] });
      await client.invalidateQueries({ queryKey: ['paper-sheet', enrolmentId, activityId] });
    },
  });
}
