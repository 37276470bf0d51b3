import {
  addBranch,
  addProvider,
  archiveProvider,
  correctBranch,
  correctProvider,
  getProvider,
  getTerritory,
  listProviders,
  type BranchInputDto,
  type CorrectProviderDto,
  type NewProviderDto,
} from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCursorList } from '../../../platform/cursor-list';
import { useLanguage } from '../../../platform/use-language';
import { filled } from './filled';

export const PROVIDER_FILTERS = { q: '', type: '', regionCode: '', archived: '' };

type ProvidersQuery = NonNullable<Parameters<typeof listProviders>[0]>;

export function useProviders({ type, archived, ...filters }: typeof PROVIDER_FILTERS) {
  return useCursorList(['providers', 'list', { type, archived, ...filters }], (cursor) =>
    listProviders({
      ...filled<ProvidersQuery>({ ...filters, $type: type }),
      archived: archived === 'yes' || undefined,
      cursor,
    }),
  );
}

/** All providers for a choice in a form; there are a few dozen. */
export function useProviderChoices() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['providers', 'choices', language],
    queryFn: async () => (await listProviders({ limit: 200 })).items,
  });
}

export function useProvider(id: string | null) {
  return useQuery({
    queryKey: ['providers', id],
    queryFn: () => getProvider(id ?? ''),
    enabled: id !== null && id !== '',
  });
}

export function useTerritory() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['territory', language],
    queryFn: async () => (await getTerritory()).regions,
    staleTime: Infinity,
  });
}

function useRefreshProviders(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['providers'] });
}

export function useAddProvider() {
  const refresh = useRefreshProviders();
  return useMutation({ mutationFn: (provider: NewProviderDto) => addProvider(provider), onSuccess: refresh });
}

export function useCorrectProvider(id: string) {
  const refresh = useRefreshProviders();
  return useMutation({
    mutationFn: (provider: CorrectProviderDto) => correctProvider(id, provider),
    onSuccess: refresh,
  });
}

export function useArchiveProvider(id: string) {
  const refresh = useRefreshProviders();
  return useMutation({
    mutationFn: (change: { archived: boolean; revision: number }) => archiveProvider(id, change),
    onSuccess: refresh,
  });
}

interface BranchToSave {
  /** `null` for one to add. */
  id: string | null;
  /** Made once per form, so that sending again adds one branch. */
  newId: string;
  branch: BranchInputDto;
}

/** Adds a branch, or corrects the one with an id. */
export function useSaveBranch(providerId: string) {
  const refresh = useRefreshProviders();
  return useMutation({
    mutationFn: async ({ id, newId, branch }: BranchToSave): Promise<void> => {
      if (id === null) await addBranch(providerId, { ...branch, id: newId });
      else await correctBranch(id, branch);
    },
    onSuccess: refresh,
  });
}
