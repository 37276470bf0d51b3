import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { toApiProblem, type ApiProblem } from './api-problem';
import { CURRENT_USER_KEY } from './current-user';
import { sessionExpired } from './session-expiry';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiProblem;
  }
}

const MAX_RETRIES = 2;

/** A refusal is final; only what may pass by itself (network, overload) is tried again. */
function shouldRetry(failures: number, error: unknown): boolean {
  return toApiProblem(error).isPassing && failures < MAX_RETRIES;
}

export function createQueryClient(): QueryClient {
  const noticeExpiry = (error: unknown): void => {
    if (toApiProblem(error).status !== 401 || !client.getQueryData(CURRENT_USER_KEY)) return;
    sessionExpired.set(true);
    client.setQueryData(CURRENT_USER_KEY, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeExpiry }),
    mutationCache: new MutationCache({ onError: noticeExpiry }),
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 30_000, networkMode: 'offlineFirst' },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
