/**
 * Where the marking stands, for trainers only: waits for a marker · for a second one · for a moderator · for the reviews of
 * peers to begin · with peers · marked and not released · over. What the learner may know is the status.
 */
export const MARKING_STAGES = ['to-mark', 'second', 'moderation', 'awaits-peers', 'peers', 'held', 'over'] as const;
export type MarkingStage = (typeof MARKING_STAGES)[number];

/** `final` is what counts: the product writes it from the marks of the others. */
export const MARK_ROLES = ['first', 'second', 'moderator', 'final'] as const;
export type MarkRole = (typeof MARK_ROLES)[number];

/** As whom a person marks. */
export type MarkerRole = Exclude<MarkRole, 'final'>;

/** As whom somebody marks work at this stage. A mark that stands already can be changed as a moderator changes it. */
export function roleAt(stage: MarkingStage): MarkerRole {
  if (stage === 'to-mark' || stage === 'awaits-peers') return 'first';
  return stage === 'second' ? 'second' : 'moderator';
}
