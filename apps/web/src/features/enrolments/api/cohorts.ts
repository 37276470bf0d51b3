import {
  changeCohort,
  closeCohort,
  getPendingMoves,
  listCohortChoices,
  listCohortPeople,
  listCohorts,
  openCohort,
  type ChangeCohortDto,
  type OpenCohortDto,
} from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cohortKey } from '../../../platform/cohort';
import { useCursorList } from '../../../platform/cursor-list';
import type { Standing } from '../components/standing-badge';

const COHORTS_KEY = ['cohorts'] as const;

export interface CohortFilters {
  q: string;
  status: string;
}

export const useCohorts = ({ q, status }: CohortFilters) =>
  useCursorList([...COHORTS_KEY, q, status], (cursor) =>
    listCohorts({
      ...(q ? { q } : {}),
      ...(status === 'open' || status === 'closed' ? { status } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );

export interface PeopleFilters {
  q: string;
  standing: string;
  provider: string;
}

export const useCohortPeople = (cohortId: string, { q, standing, provider }: PeopleFilters) =>
  useCursorList([...cohortKey(cohortId), 'people', q, standing, provider], (cursor) =>
    listCohortPeople(cohortId, {
      ...(q ? { q } : {}),
      ...(standing ? { standing: standing as Standing } : {}),
      ...(provider ? { providerId: provider } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );

export const useCohortChoices = () =>
  useQuery({ queryKey: [...COHORTS_KEY, 'choices'], queryFn: () => listCohortChoices() });

export function useOpenCohort() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (cohort: OpenCohortDto) => openCohort(cohort),
    onSuccess: () => client.invalidateQueries({ queryKey: COHORTS_KEY }),
  });
}

/** Cohorts of a course in which somebody has not started on an older version. */
export const usePendingMoves = (courseId: string) =>
  useQuery({ queryKey: [...COHORTS_KEY, 'moves', courseId], queryFn: () => getPendingMoves(courseId) });

function useRefresh(cohortId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: cohortKey(cohortId) }),
      client.invalidateQueries({ queryKey: COHORTS_KEY }),
    ]);
}

export function useChangeCohort(cohortId: string) {
  const refresh = useRefresh(cohortId);
  return useMutation({ mutationFn: (change: ChangeCohortDto) => changeCohort(cohortId, change), onSuccess: refresh });
}

export function useCloseCohort(cohortId: string) {
  const refresh = useRefresh(cohortId);
  return useMutation({ mutationFn: () => closeCohort(cohortId), onSuccess: refresh });
}
