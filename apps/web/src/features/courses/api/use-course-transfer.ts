import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  confirmCourseArchive,
  getCourseTransfer,
  packCourse,
  sendCourseArchive,
  type CourseTransferDto,
} from '@tamkin/api-client';
import type { Job } from '../../../ui/job-progress';

const POLL_MS = 1_000;
const UNDER_WAY: readonly CourseTransferDto['status'][] = ['working', 'confirming'];

export const transferKey = (id: string) => ['course-transfers', id] as const;

/** Asks again while the worker reads or writes. */
export function useCourseTransfer(id: string) {
  return useQuery({
    queryKey: transferKey(id),
    queryFn: () => getCourseTransfer(id),
    refetchInterval: ({ state }) => (state.data && UNDER_WAY.includes(state.data.status) ? POLL_MS : false),
  });
}

/** An archive being packed, as long work is told. */
export async function loadPacking(id: string): Promise<Job> {
  const { status, done, total } = await getCourseTransfer(id);
  if (status === 'refused') return { status: 'failed', done, total, resultUrl: null };
  if (status !== 'done') return { status: 'running', done, total, resultUrl: null };
  return { status: 'done', done, total, resultUrl: `/api/v1/course-transfers/${id}/content` };
}

export function usePackCourse(courseId: string) {
  return useMutation({ mutationFn: (id: string) => packCourse(courseId, { id }) });
}

export function useSendCourseArchive() {
  return useMutation({ mutationFn: ({ file, id }: { file: File; id: string }) => sendCourseArchive({ file }, { id }) });
}

/** With a code of its own, the archive becomes a new course. */
export function useConfirmCourseArchive(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string | null) => confirmCourseArchive(id, code === null ? {} : { code }),
    onSuccess: () => client.invalidateQueries({ queryKey: transferKey(id) }),
  });
}
