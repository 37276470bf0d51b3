import {
  getLessonDocument,
  sendLessonDocument,
  type LessonDocumentDto,
  type LessonDocumentMadeDto,
} from '@tamkin/api-client';
import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api-problem';
import type { Language } from '../../../platform/language';

const POLL_MS = 1_000;

interface Sent {
  readonly id: string;
  readonly file: File;
  /** Told by its letters when `null`. */
  readonly language: Language | null;
  readonly notes: boolean;
}

export function useSendLessonDocument(activityId: string): UseMutationResult<LessonDocumentMadeDto, ApiProblem, Sent> {
  return useMutation({
    mutationFn: ({ id, file, language, notes }) =>
      sendLessonDocument(
        activityId,
        { file },
        { id, notes: notes ? 'true' : 'false', ...(language ? { language } : {}) },
      ),
  });
}

/** Asks again while the worker reads. */
export function useLessonDocument(id: string): UseQueryResult<LessonDocumentDto, ApiProblem> {
  return useQuery({
    queryKey: ['lesson-documents', id],
    queryFn: () => getLessonDocument(id),
    refetchInterval: ({ state }) => (state.data && state.data.status !== 'reading' ? false : POLL_MS),
  });
}
