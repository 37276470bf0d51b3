import type { DraftActivityDto } from '@tamkin/api-client';
import { hasText } from '../activity-gaps';

/** Where an activity of a draft is written: its text, or its questions and rules. */
export function writingAddress(courseId: string, activity: Pick<DraftActivityDto, 'id' | 'kind'>): string {
  return `/courses/${courseId}/activities/${activity.id}/${hasText(activity) ? 'text' : 'paper'}`;
}
