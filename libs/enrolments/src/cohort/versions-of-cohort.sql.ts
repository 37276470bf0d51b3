/**
 * SQL for the versions that count in a cohort: the one people start with now, and those that somebody in it goes on with.
 * `cohort` is the alias of the row of `cohorts`.
 */
export function versionsOfCohort(cohort: string): string {
  return `select ${cohort}.version_id union
          select followed.version_id from enrolments followed
           where followed.cohort_id = ${cohort}.id and followed.status = 'enrolled'`;
}
