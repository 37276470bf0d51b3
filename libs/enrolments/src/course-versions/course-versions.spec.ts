import { newId } from '@tamkin/kernel';
import {
  buildPerson,
  contextOf,
  createServiceTest,
  focalPointGrant,
  learnerGrant,
  trainerGrant,
  type ServiceTest,
} from '@tamkin/testing';
import { buildCohort } from '../../test/cohort.builder';
import { EnrolmentsModule } from '../enrolments.module';
import { NominationsService } from '../nomination/nominations.service';
import { CourseVersionsService } from './course-versions.service';

describe('CourseVersionsService', () => {
  let test: ServiceTest;

  beforeAll(async () => {
    test = await createServiceTest([EnrolmentsModule]);
    test.clock.set('2026-11-10T09:00:00Z');
  });
  afterAll(() => test.close());

  it('lists what was published, newest first, with who did and how many people are on it', async () => {
    const cohort = await buildCohort(test.sql);
    const { courseId, versionId } = cohort.course;
    const person = await buildPerson(test.sql, { providerId: cohort.providerId });
    const focal = contextOf(cohort.focalPoint.id, [focalPointGrant(cohort.providerId)]);
    await test.get(NominationsService).nominate(focal, { cohortId: cohort.id, personId: person.id });
    const newer = newId();
    await test.sql(
      `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages,
         online_minutes, face_to_face_minutes, rules, search_text, created_at, updated_at, published_at, published_by)
       select $1, course_id, number + 1, status, title, summary, objectives, audience, languages, online_minutes,
         face_to_face_minutes, rules, search_text, now(), now(), now(), $3 from course_versions where id = $2`,
      [newer, versionId, cohort.trainer.id],
    );
    await test.sql('update courses set current_version_id = $2 where id = $1', [courseId, newer]);
    const author = contextOf(cohort.trainer.id, [trainerGrant]);
    const versions = await test.get(CourseVersionsService).publishedOf(author, courseId);
    expect(versions).toMatchObject([
      { id: newer, number: 2, current: true, people: 0 },
      { id: versionId, number: 1, current: false, people: 1, publishedBy: null },
    ]);
    expect(versions[0]!.publishedBy).not.toBeNull();
  });

  it('is for authors, and says when there is no such course', async () => {
    const { id } = await buildPerson(test.sql);
    const versions = test.get(CourseVersionsService);
    await expect(versions.publishedOf(contextOf(id, [trainerGrant]), newId())).rejects.toMatchObject({
      code: 'course.not-found',
    });
    await expect(versions.publishedOf(contextOf(id, [learnerGrant]), newId())).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
