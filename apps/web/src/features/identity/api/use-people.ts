import {
  addPerson,
  correctPerson,
  getPerson,
  listDuplicatePeople,
  listPeople,
  mergePeople,
  signOutPerson,
  type CorrectPersonDto,
  type NewPersonDto,
} from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCursorList } from '../../../platform/cursor-list';
import { filled } from './filled';

export const PEOPLE_FILTERS = { q: '', providerId: '', positionFamily: '', role: '', sex: '', access: '' };

type PeopleQuery = NonNullable<Parameters<typeof listPeople>[0]>;

export function usePeople(filters: typeof PEOPLE_FILTERS) {
  return useCursorList(['people', 'list', filters], (cursor) =>
    listPeople({ ...filled<PeopleQuery>(filters), cursor }),
  );
}

export function usePerson(id: string) {
  return useQuery({ queryKey: ['people', id], queryFn: () => getPerson(id) });
}

export function useDuplicates() {
  return useQuery({ queryKey: ['people', 'duplicates'], queryFn: () => listDuplicatePeople() });
}

/** Everything shown about people is asked for again after a change. */
export function useRefreshPeople(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['people'] });
    await client.invalidateQueries({ queryKey: ['audit'] });
  };
}

export function useAddPerson() {
  const refresh = useRefreshPeople();
  return useMutation({ mutationFn: (person: NewPersonDto) => addPerson(person), onSuccess: refresh });
}

export function useCorrectPerson(id: string) {
  const refresh = useRefreshPeople();
  return useMutation({ mutationFn: (person: CorrectPersonDto) => correctPerson(id, person), onSuccess: refresh });
}

export function useSignOutPerson(id: string) {
  const refresh = useRefreshPeople();
  return useMutation({ mutationFn: () => signOutPerson(id), onSuccess: refresh });
}

export function useMergePeople() {
  const refresh = useRefreshPeople();
  return useMutation({
    mutationFn: ({ keptId, duplicateId }: { keptId: string; duplicateId: string }) =>
      mergePeople(keptId, { duplicateId }),
    onSuccess: refresh,
  });
}
