/** What carries the tags of a pool `l` now and is not archived. */
export const CARRIES_TAGS = `q.course_id = l.course_id and q.archived_at is null
     and (l.topic is null or q.topic = l.topic) and (l.objective is null or q.objective = l.objective)
     and (l.difficulty is null or q.difficulty = l.difficulty)`;

/**
 * SQL from clause: pools `l` of the papers `$1`, their activity `a` and version `v`, and each question `q` that they may draw now: of the
 * own bank and of the home of the module everything, of another what it shares. `left` keeps pools that find nothing.
 */
export function poolCandidates({ left = false } = {}): string {
  return `
  from paper_pools l
  join activities a on a.id = l.activity_id
  join course_versions v on v.id = a.version_id
  ${left ? 'left ' : ''}join questions q on ${CARRIES_TAGS} and (q.shared or q.course_id = v.course_id or exists (
         select 1 from course_modules m join course_modules h on h.id = m.home_module_id
           join course_versions hv on hv.id = h.version_id where m.id = a.module_id and hv.course_id = q.course_id))
 where l.activity_id = any($1::uuid[])`;
}
