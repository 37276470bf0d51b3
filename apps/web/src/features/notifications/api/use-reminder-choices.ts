import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changeNotificationPreferences,
  getNotificationPreferences,
  type WantedPreferencesDto,
} from '@tamkin/api-client';

const KEY = ['reminder-choices'] as const;

export function useReminderChoices() {
  return useQuery({ queryKey: KEY, queryFn: () => getNotificationPreferences() });
}

/** At work at once; the answer is what now holds. */
export function useChangeReminderChoices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: WantedPreferencesDto) => changeNotificationPreferences(wanted),
    onSuccess: (chosen) => client.setQueryData(KEY, chosen),
  });
}
