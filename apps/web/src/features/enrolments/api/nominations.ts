import {
  enrolPerson,
  grantAttempt,
  listCandidates,
  listCohortInvitations,
  nominate,
  takeBackNomination,
  withdrawEnrolment,
} from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cohortKey } from '../../../platform/cohort';
import { useCursorList } from '../../../platform/cursor-list';

const NOMINATIONS_KEY = ['nominations'] as const;

export const useCohortInvitations = () =>
  useQuery({ queryKey: [...NOMINATIONS_KEY, 'cohorts'], queryFn: async () => (await listCohortInvitations()).items });

export const useCandidates = (cohortId: string, q: string) =>
  useCursorList([...NOMINATIONS_KEY, cohortId, q], (cursor) =>
    listCandidates(cohortId, { ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) }),
  );

function useRefresh(cohortId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: NOMINATIONS_KEY }),
      client.invalidateQueries({ queryKey: cohortKey(cohortId) }),
      client.invalidateQueries({ queryKey: ['team'] }),
    ]);
}

/** The id is made once per press, so that a repeated call enrols once. `enrol`: by a trainer. */
export function useBringIn(cohortId: string, as: 'nominate' | 'enrol') {
  const refresh = useRefresh(cohortId);
  const send = as === 'enrol' ? enrolPerson : nominate;
  return useMutation({
    mutationFn: ({ personId, id }: { personId: string; id: string }) => send(cohortId, { personId, id }),
    onSuccess: refresh,
  });
}

export function useTakeBack(cohortId: string) {
  const refresh = useRefresh(cohortId);
  return useMutation({ mutationFn: (enrolmentId: string) => takeBackNomination(enrolmentId), onSuccess: refresh });
}

export function useGrantAttempt(cohortId: string) {
  const refresh = useRefresh(cohortId);
  return useMutation({
    mutationFn: ({ enrolmentId, reason }: { enrolmentId: string; reason: string }) =>
      grantAttempt(enrolmentId, { reason }),
    onSuccess: refresh,
  });
}

export function useWithdraw(cohortId: string) {
  const refresh = useRefresh(cohortId);
  return useMutation({
    mutationFn: ({ enrolmentId, reason }: { enrolmentId: string; reason: string }) =>
      withdrawEnrolment(enrolmentId, { reason }),
    onSuccess: refresh,
  });
}
