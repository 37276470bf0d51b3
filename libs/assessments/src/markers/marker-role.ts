import { roleAt, type MarkerRole, type MarkingStage, type MarkRole } from './marking-stage';

interface MarkBySomebody {
  readonly role: MarkRole;
  /** `null` = the product. */
  readonly markerId: string | null;
}

interface MarkerQuestion {
  readonly stage: MarkingStage;
  /** Given for the same piece of work. */
  readonly marks: readonly MarkBySomebody[];
  /** `null` = the product, which may always. */
  readonly me: string | null;
  /** Of the cohort. */
  readonly trainers: readonly string[];
}

/**
 * As whom somebody would mark now; `null` = not they. A second marker is never the first; a moderator is a third trainer
 * where the cohort has one.
 */
export function markerRole({ stage, marks, me, trainers }: MarkerQuestion): MarkerRole | null {
  const given = marks.filter(({ role }) => role === 'first' || role === 'second');
  const mine = given.filter(({ markerId }) => markerId === me);
  if (me === null || mine.length === 0) return roleAt(stage);
  if (stage === 'second') return mine.some(({ role }) => role === 'second') ? 'second' : null;
  const fresh = trainers.some((trainer) => !given.some(({ markerId }) => markerId === trainer));
  return stage === 'moderation' && fresh ? null : roleAt(stage);
}

/** A second marker must not see what the first one thought; a moderator sees both. */
export function visibleMarks<Mark extends MarkBySomebody>(
  marks: readonly Mark[],
  { stage, me }: Pick<MarkerQuestion, 'stage' | 'me'>,
): Mark[] {
  return marks.filter(({ markerId }) => stage !== 'second' || markerId === me);
}
