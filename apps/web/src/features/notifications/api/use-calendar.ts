import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listHolidays,
  listRamadans,
  putHoliday,
  putRamadan,
  removeHoliday,
  removeRamadan,
  type HolidayDto,
  type RamadanDto,
} from '@tamkin/api-client';

export function useHolidays(year: number) {
  return useQuery({ queryKey: ['holidays', year], queryFn: () => listHolidays(year) });
}

export function usePutHoliday() {
  return useCalendarChange('holidays', ({ date, name, kind }: HolidayDto) => putHoliday(date, { name, kind }));
}

export function useRemoveHoliday() {
  return useCalendarChange('holidays', (date: string) => removeHoliday(date));
}

export function useRamadans() {
  return useQuery({ queryKey: ['ramadans'], queryFn: () => listRamadans() });
}

export function usePutRamadan() {
  return useCalendarChange('ramadans', ({ startsOn, endsOn }: RamadanDto) => putRamadan(startsOn, { endsOn }));
}

export function useRemoveRamadan() {
  return useCalendarChange('ramadans', (startsOn: string) => removeRamadan(startsOn));
}

function useCalendarChange<Values>(list: 'holidays' | 'ramadans', change: (values: Values) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: [list] }),
  });
}
