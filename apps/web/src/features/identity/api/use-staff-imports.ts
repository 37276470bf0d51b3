import {
  confirmStaffImport,
  getStaffImport,
  listStaffImportRows,
  listStaffImports,
  sendStaffList,
  type StaffImportDto,
} from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCursorList } from '../../../platform/cursor-list';
import { filled } from './filled';

const POLL_MS = 1_000;
const ASLEEP: readonly StaffImportDto['status'][] = ['ready', 'refused', 'done'];

export const TEMPLATE_ADDRESS = '/api/v1/staff-import-template.xlsx';

export function useStaffImports() {
  return useCursorList(['staff-imports', 'list'], (cursor) => listStaffImports({ cursor }));
}

/** Asks again while the worker reads or writes. */
export function useStaffImport(id: string) {
  return useQuery({
    queryKey: ['staff-imports', id],
    queryFn: () => getStaffImport(id),
    refetchInterval: ({ state }) => (state.data && ASLEEP.includes(state.data.status) ? false : POLL_MS),
  });
}

export const ROW_FILTERS = { outcome: '' };

type RowsQuery = NonNullable<Parameters<typeof listStaffImportRows>[1]>;

export function useStaffImportRows(id: string, status: string, filters: typeof ROW_FILTERS) {
  return useCursorList(['staff-imports', id, 'rows', status, filters], (cursor) =>
    listStaffImportRows(id, { ...filled<RowsQuery>(filters), cursor }),
  );
}

export function useSendStaffList() {
  return useMutation({
    mutationFn: ({ providerId, file, id }: { providerId: string; file: File; id: string }) =>
      sendStaffList(providerId, { file }, { id }),
  });
}

export function useConfirmStaffImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => confirmStaffImport(id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['staff-imports'] });
      await client.invalidateQueries({ queryKey: ['people'] });
    },
  });
}
