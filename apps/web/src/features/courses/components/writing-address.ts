import type { DraftActivityDto } from '@tamkin/api-client';

/** Where an activity of a draft is written: its text, or its questions and rules. */
export function writingAddress(courseId: string, { id, kind }: Pick<DraftActivityDto, 'id' | 'kind'>): string {
  const written = kind === 'lesson' || kind === 'assignment';
  return `/courses/${courseId}/activities/${id}/${written ? 'text' : 'paper'}`;
}
