import { listAnswerFiles, uploadAnswerFile, type SubmittedFileDto } from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'wouter';
import type { ApiProblem } from '../../../../platform/api-problem';
import { shrinkPhoto } from '../../marking/shrink-photo';
import type { AnswerFieldProps } from './answer-field';

export interface AnswerFilesHere {
  files: readonly SubmittedFileDto[];
  uploading: boolean;
  problem: ApiProblem | null;
  send: (file: File) => void;
  remove: (id: string) => void;
}

/** Files that an answer of the attempt in the address names. */
export function useFilesNamed(named: readonly string[]): SubmittedFileDto[] {
  const { attemptId = '' } = useParams();
  const known = useQuery<SubmittedFileDto[], ApiProblem>({
    queryKey: filesKey(attemptId),
    queryFn: () => listAnswerFiles(attemptId),
    enabled: named.length > 0,
    staleTime: Infinity,
  });
  return (known.data ?? []).filter(({ id }) => named.includes(id));
}

function filesKey(attemptId: string): readonly string[] {
  return ['answer-files', attemptId];
}

/** The files of an answer: sent at once, then named in the answer. `most` = the oldest gives way beyond it. */
export function useAnswerFiles({ question, answer, onAnswer }: AnswerFieldProps, most: number): AnswerFilesHere {
  const { attemptId = '' } = useParams();
  const client = useQueryClient();
  const named = answer?.fileIds ?? [];
  const files = useFilesNamed(named);
  const uploading = useMutation<SubmittedFileDto, ApiProblem, File>({
    mutationFn: async (file) => uploadAnswerFile(attemptId, question.questionId, { file: await shrinkPhoto(file) }),
    onSuccess: (file) => {
      client.setQueryData<SubmittedFileDto[]>(filesKey(attemptId), (before = []) => [...before, file]);
      onAnswer({ fileIds: [...named, file.id].slice(-most) });
    },
  });
  return {
    files,
    uploading: uploading.isPending,
    problem: uploading.error,
    send: (file) => uploading.mutate(file),
    remove: (id) => onAnswer({ fileIds: named.filter((each) => each !== id) }),
  };
}
