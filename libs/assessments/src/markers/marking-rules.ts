import { createHash } from 'node:crypto';

/** Who marks work of people and when marks are seen: the same for assignments and for tests that people mark. */
export interface MarkingRules {
  /** Markers see a number in place of a name, until the mark is released. */
  readonly anonymous: boolean;
  /** Share of the work that a second trainer marks too, 0–100. */
  readonly secondMarkerPercent: number;
  /** Percentage points between two markers beyond which a moderator decides, 0–100. */
  readonly moderationGap: number;
  /** Learners see no mark before the trainer releases them all. */
  readonly releaseTogether: boolean;
}

/** What holds where an author decided nothing. */
export const PLAIN_MARKING: MarkingRules = {
  anonymous: false,
  secondMarkerPercent: 0,
  moderationGap: 15,
  releaseTogether: false,
};

/** Whether this piece belongs to the share that two trainers mark: always the same pieces, whoever asks and when. */
export function hasSecondMarker(
  { secondMarkerPercent }: Pick<MarkingRules, 'secondMarkerPercent'>,
  workId: string,
): boolean {
  const place = createHash('sha256').update(workId).digest().readUInt32BE(0) % 100;
  return place < secondMarkerPercent;
}
