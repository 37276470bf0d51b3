import { newId } from '@tamkin/kernel';
import { buildPerson, buildProvider, focalPointGrant, trainerGrant, type BuiltPerson } from '@tamkin/testing';
import { buildCourse, type BuiltCourse } from './course.builder';

type Sql = <Row extends object>(text: string, parameters?: unknown[]) => Promise<Row[]>;

export interface BuiltCohort {
  readonly id: string;
  readonly course: BuiltCourse;
  readonly trainer: BuiltPerson;
  readonly providerId: string;
  readonly focalPoint: BuiltPerson;
}

/** An open cohort from 9 November to 11 December 2026 with a trainer and one invited provider; module 2 is due on the 16th. */
export async function buildCohort(
  sql: Sql,
  given: {
    course?: BuiltCourse;
    startsOn?: string;
    endsOn?: string;
    capacity?: number | null;
    seats?: number | null;
    nominationsUntil?: string | null;
    providerId?: string;
  } = {},
): Promise<BuiltCohort> {
  const id = newId();
  const course = given.course ?? (await buildCourse(sql));
  const trainer = await buildPerson(sql, { grants: [trainerGrant] });
  const providerId = given.providerId ?? (await buildProvider(sql));
  const focalPoint = await buildPerson(sql, { grants: [focalPointGrant(providerId)], providerId });
  await sql(
    `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, nominations_until, capacity, time_zone,
       status, created_at, search_text)
     values ($1, $2, $3, 'Automne', $4, $5, $6, $7, 'Africa/Casablanca', 'open', now(), 'automne')`,
    [
      id,
      course.courseId,
      course.versionId,
      given.startsOn ?? '2026-11-09',
      given.endsOn ?? '2026-12-11',
      given.nominationsUntil === undefined ? '2026-12-01' : given.nominationsUntil,
      given.capacity ?? null,
    ],
  );
  await sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [id, trainer.id]);
  await sql('insert into cohort_providers (cohort_id, provider_id, seats) values ($1, $2, $3)', [
    id,
    providerId,
    given.seats ?? null,
  ]);
  await sql('insert into cohort_due_dates (cohort_id, module_id, due_on) values ($1, $2, $3)', [
    id,
    course.modules[1],
    '2026-11-16',
  ]);
  return { id, course, trainer, providerId, focalPoint };
}
