import { useQuery } from '@tanstack/react-query';
import { getCompletionReportChoices } from '@tamkin/api-client';
import { useLanguage } from '../../../platform/use-language';

/** Names of what one may filter by. */
export function useReportChoices() {
  return useQuery({
    queryKey: ['completion-report', 'choices', useLanguage()],
    queryFn: () => getCompletionReportChoices(),
    staleTime: 5 * 60_000,
  });
}
