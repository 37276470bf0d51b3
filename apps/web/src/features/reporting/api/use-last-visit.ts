import { useQuery } from '@tanstack/react-query';
import { visitHome } from '@tamkin/api-client';

/** When the reader was last at their home. Asking is being there; the server takes looks close together for one visit. */
export function useLastVisit() {
  return useQuery({ queryKey: ['home-visit'], queryFn: () => visitHome(), staleTime: Infinity });
}
