import { newId } from '@tamkin/kernel';
import { buildPerson, buildProvider, learnerGrant } from '@tamkin/testing';
import type { ApiTest } from './api-test';

/** Stands in every text that belongs to the other provider: it must reach nobody of this one. */
export const FOREIGN = 'Zzforeign';

export interface TwoProviders {
  readonly ownProviderId: string;
  readonly foreignProviderId: string;
  /** Ids of everything that belongs to the other provider. */
  readonly foreignIds: readonly string[];
  /** Ids of what both share: the course, its version, the cohort. */
  readonly sharedIds: readonly string[];
}

/** Two providers with staff in one cohort, each with progress, an attempt, a submission, a certificate and a message. */
export async function buildTwoProviders({ sql }: ApiTest): Promise<TwoProviders> {
  const ownProviderId = await buildProvider(sql);
  const foreignProviderId = await buildProvider(sql, { nameFr: `${FOREIGN} banque` });
  const shared = await buildSharedCohort(sql, [ownProviderId, foreignProviderId]);
  await buildLearner(sql, shared, ownProviderId, 'Hanane');
  const foreign = await buildLearner(sql, shared, foreignProviderId, FOREIGN);
  return {
    ownProviderId,
    foreignProviderId,
    foreignIds: [foreignProviderId, ...foreign],
    sharedIds: Object.values(shared),
  };
}

interface SharedCohort {
  readonly courseId: string;
  readonly versionId: string;
  readonly cohortId: string;
  readonly quizId: string;
  readonly assignmentId: string;
}

async function buildSharedCohort(sql: ApiTest['sql'], providerIds: readonly string[]): Promise<SharedCohort> {
  const [courseId, versionId, moduleId, cohortId, quizId, assignmentId] = Array.from({ length: 6 }, newId) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await sql(
    `insert into courses (id, code, base_language, current_version_id, created_at) values ($1, 'L1', 'fr', $2, now())`,
    [courseId, versionId],
  );
  await sql(
    `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages, online_minutes,
                                  face_to_face_minutes, rules, search_text, created_at, updated_at, published_at)
     values ($1, $2, 1, 'published', '{"fr":"Cours"}', '{}', '[]', '{fsp}', '{fr}', 60, 0, $3, 'l1', now(), now(), now())`,
    [
      versionId,
      courseId,
      {
        attendancePercent: null,
        mandatoryModulesPercent: 100,
        finalTestPercent: 70,
        observationPercent: null,
        actionPlanRequired: false,
      },
    ],
  );
  await sql(
    `insert into course_modules (id, version_id, lineage_id, position, title) values ($1, $2, $1, 1, '{"fr":"Module"}')`,
    [moduleId, versionId],
  );
  await sql(
    `insert into activities (id, version_id, module_id, lineage_id, position, kind, purpose, mandatory, minutes, title)
     values ($1, $3, $4, $1, 1, 'quiz', 'final', true, 10, '{"fr":"Test"}'),
            ($2, $3, $4, $2, 2, 'assignment', null, true, 10, '{"fr":"Devoir"}')`,
    [quizId, assignmentId, versionId, moduleId],
  );
  await sql(
    `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, search_text)
     values ($1, $2, $3, 'L1', current_date - 10, current_date + 10, 'Africa/Casablanca', 'open', now(), 'l1')`,
    [cohortId, courseId, versionId],
  );
  for (const providerId of providerIds) {
    await sql('insert into cohort_providers (cohort_id, provider_id) values ($1, $2)', [cohortId, providerId]);
  }
  return { courseId, versionId, cohortId, quizId, assignmentId };
}

/** Returns every id that belongs to the learner. */
async function buildLearner(
  sql: ApiTest['sql'],
  { courseId, versionId, cohortId, quizId, assignmentId }: SharedCohort,
  providerId: string,
  name: string,
): Promise<string[]> {
  const { id: personId } = await buildPerson(sql, { providerId, givenLatin: name, grants: [learnerGrant] });
  const [enrolmentId, attemptId, submissionId, certificateId, messageId] = Array.from({ length: 5 }, newId);
  await sql(
    `insert into enrolments (id, cohort_id, person_id, provider_id, course_id, version_id, language, status, enrolled_at,
                             started_at, mandatory_count, blockers)
     values ($1, $2, $3, $4, $5, $6, 'fr', 'enrolled', now(), now(), 2, '{activities-missing}')`,
    [enrolmentId, cohortId, personId, providerId, courseId, versionId],
  );
  await sql(
    `insert into attempts (id, enrolment_id, activity_id, number, status, started_at, handed_in_at, language, paper, score_percent, passed)
     values ($1, $2, $3, 1, 'handed-in', now(), now(), 'fr', '{"questions":[],"passPercent":70}', 80, true)`,
    [attemptId, enrolmentId, quizId],
  );
  await sql(
    `insert into submissions (id, enrolment_id, activity_id, status, text, file_ids, handed_in_at, comment)
     values ($1, $2, $3, 'handed-in', $4, '{}', now(), '')`,
    [submissionId, enrolmentId, assignmentId, `${name} note`],
  );
  await sql(
    `insert into certificates (id, enrolment_id, cycle, person_id, provider_id, cohort_id, course_id, kind, serial, code, status, snapshot, released_at)
     values ($1::uuid, $2, 1, $3, $4, $5, $6, 'achievement', $1::text, $1::text, 'valid', $7, now())`,
    [certificateId, enrolmentId, personId, providerId, cohortId, courseId, { holder: { latin: name } }],
  );
  await sql(
    `insert into messages (id, person_id, channel, language, occasion, subject, text, status, created_at)
     values ($1, $2, 'stored', 'fr', 'test', $3, $3, 'kept', now())`,
    [messageId, personId, `${name} message`],
  );
  return [personId, enrolmentId, attemptId, submissionId, certificateId, messageId].filter((id) => id !== undefined);
}
