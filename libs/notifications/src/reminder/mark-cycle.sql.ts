/** How often a mark that the learner of `s` submissions knew was changed. */
export const MARK_CHANGES = `(select count(*)::int from mark_overrides o
  where o.submission_id = s.id and o.number = s.number and o.after_release)`;

/** What is told of once: a decision about a hand-in, and each change of it. */
export const MARK_CYCLE = `concat_ws(' ', s.number, s.status, nullif(${MARK_CHANGES}, 0))`;
