import { getTeam, type TeamDto } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useCursorList } from '../../../platform/cursor-list';
import type { Standing } from '../components/standing-badge';

export interface TeamFilters {
  q: string;
  standing: string;
}

const asked = ({ q, standing }: TeamFilters) => ({
  ...(q ? { q } : {}),
  ...(standing ? { standing: standing as Standing } : {}),
});

export const useTeam = (filters: TeamFilters) =>
  useCursorList(['team', filters], (cursor) => getTeam({ ...asked(filters), ...(cursor ? { cursor } : {}) }));

/** How many are late, not started, on time, finished, whatever is filtered. */
export const useTeamCounts = () =>
  useQuery({
    queryKey: ['team', 'counts'],
    queryFn: async (): Promise<TeamDto['counts']> => (await getTeam({ limit: 1 })).counts,
  });
