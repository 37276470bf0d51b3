import { systemContext } from '@tamkin/kernel';
import { buildPerson, contextOf, createServiceTest, trainerGrant, type ServiceTest } from '@tamkin/testing';
import { buildClassroom, publishVersion, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { ObservationsService } from './observations.service';

describe('ObservationsService', () => {
  let test: ServiceTest;
  let observations: ObservationsService;
  let room: Classroom;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    observations = test.get(ObservationsService);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    room = await buildClassroom(test);
    await observations.writeGrid(systemContext('spec', 'spec'), {
      activityId: room.activities.session,
      revision: 0,
      maxPerCriterion: 3,
      criteria: ['g1', 'g2'].map((key) => ({ key, text: { fr: key, ar: key } })),
    });
    await publishVersion(test, room);
  });

  const record = (scores: Record<string, number>, ctx = room.trainer.ctx): Promise<void> =>
    observations.record(ctx, {
      enrolmentId: room.learner.enrolmentId,
      activityId: room.activities.session,
      scores,
      comment: '',
    });
  const percent = async (): Promise<number | null> => {
    const [row] = await test.sql<{ percent: number | null }>(
      'select observation_percent::float8 as percent from enrolments where id = $1',
      [room.learner.enrolmentId],
    );
    return row?.percent ?? null;
  };
  const secondTrainer = async () => {
    const { id } = await buildPerson(test.sql, { grants: [trainerGrant] });
    await test.sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [room.cohortId, id]);
    return contextOf(id, [trainerGrant]);
  };

  it('counts the mean of several observers, each with one row that a second sending replaces', async () => {
    await record({ g1: 3, g2: 3 });
    expect(await percent()).toBe(100);
    await record({ g1: 0, g2: 1 }, await secondTrainer());
    expect(await percent()).toBe(58.34);
    await record({ g1: 3, g2: 2 });
    expect(await percent()).toBe(50);
    const { people } = await observations.ofCohort(room.trainer.ctx, room.cohortId);
    expect(people).toMatchObject([
      { scored: 2, observations: [{ mine: true, scores: { g1: 3, g2: 2 } }, { mine: false }] },
    ]);
  });

  describe('with two observers', () => {
    beforeEach(() =>
      test.sql('update observation_grids set observers = 2, tolerance = 20 where activity_id = $1', [
        room.activities.session,
      ]),
    );
    const seenBy = async (ctx = room.trainer.ctx) => (await observations.ofCohort(ctx, room.cohortId)).people[0]!;
    const agree = (scores: Record<string, number>, ctx = room.trainer.ctx): Promise<void> =>
      observations.agree(ctx, {
        ...{ enrolmentId: room.learner.enrolmentId, scores, comment: '' },
        activityId: room.activities.session,
      });

    it('shows neither the scores of the other before both are in, and counts nothing until then', async () => {
      const second = await secondTrainer();
      await record({ g1: 3, g2: 3 });
      expect(await seenBy(second)).toMatchObject({
        scored: 1,
        observations: [],
        outcome: { state: 'waiting', percent: null },
      });
      expect(await percent()).toBeNull();
      await expect(agree({ g1: 3, g2: 3 }, second)).rejects.toMatchObject({ code: 'observation.observers-missing' });
      await record({ g1: 3, g2: 2 }, second);
      expect((await seenBy(second)).observations).toHaveLength(2);
      expect(await percent()).toBe(91.67);
    });

    it('has them agree where they lie too far apart; the agreed score is the one that counts', async () => {
      const second = await secondTrainer();
      await record({ g1: 3, g2: 3 });
      await record({ g1: 0, g2: 1 }, second);
      expect(await seenBy()).toMatchObject({ outcome: { state: 'differ', percent: null } });
      expect(await percent()).toBeNull();
      await expect(record({ g1: 1, g2: 1 })).rejects.toMatchObject({ code: 'observation.side-by-side' });
      await expect(record({ g1: 1, g2: 1 }, await secondTrainer())).rejects.toMatchObject({
        code: 'observation.observers-complete',
      });
      await expect(agree({ g1: 4, g2: 0 })).rejects.toMatchObject({ code: 'observation.not-valid' });
      await agree({ g1: 2, g2: 1 }, second);
      await agree({ g1: 2, g2: 1 }, second);
      expect(await percent()).toBe(50);
      expect(await seenBy()).toMatchObject({ outcome: { state: 'counted', percent: 50 }, agreed: { percent: 50 } });
    });
  });

  it('refuses missing, unknown and impossible scores and changes nothing', async () => {
    const wrong: Record<string, number>[] = [
      { g1: 3 },
      { g1: 3, g2: 4 },
      { g1: 3, g2: 1.5 },
      { g1: 3, g2: 1, g9: 0 },
      { g1: -1, g2: 0 },
    ];
    for (const scores of wrong) {
      await expect(record(scores)).rejects.toMatchObject({ code: 'observation.not-valid' });
    }
    expect(await percent()).toBeNull();
  });

  it('is for trainers of the cohort, until its report is with the reviewer', async () => {
    const other = await buildClassroom(test);
    await expect(record({ g1: 1, g2: 1 }, other.trainer.ctx)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(record({ g1: 1, g2: 1 }, room.learner.ctx)).rejects.toMatchObject({ kind: 'forbidden' });
    await test.sql(`update cohorts set status = 'closed', closed_at = now() where id = $1`, [room.cohortId]);
    await record({ g1: 1, g2: 1 });
    await test.sql(
      `insert into cohort_reports (id, cohort_id, status, figures, texts) values (gen_random_uuid(), $1, 'submitted', '{}', '{}')`,
      [room.cohortId],
    );
    await expect(record({ g1: 2, g2: 1 })).rejects.toMatchObject({ code: 'cohort.report-submitted' });
  });

  it('does not change a published grid, nor one that somebody else changed meanwhile', async () => {
    const grid = { activityId: room.activities.session, revision: 1, maxPerCriterion: 3, criteria: [] };
    await expect(observations.writeGrid(room.trainer.ctx, grid)).rejects.toMatchObject({
      code: 'course.version-published',
    });
    await test.sql(`update course_versions set status = 'draft' where id = $1`, [room.versionId]);
    const criteria = [{ key: 'g1', text: { fr: 'Un' } }];
    await expect(observations.writeGrid(room.trainer.ctx, { ...grid, revision: 7, criteria })).rejects.toMatchObject({
      code: 'grid.changed-meanwhile',
    });
  });
});
