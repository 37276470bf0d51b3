import { systemContext } from '@tamkin/kernel';
import { buildPerson, contextOf, createServiceTest, trainerGrant, type ServiceTest } from '@tamkin/testing';
import { addLearner, buildClassroom, publishVersion, type Classroom } from '../../test/classroom.builder';
import { RUBRIC } from '../../test/rubric.fixture';
import { AssessmentsModule } from '../assessments.module';
import { MarkRelease } from '../markers/mark-release';
import { WorkMarking, type MarkOfWork } from '../work-marking/work-marking.service';
import { PLAIN_SETTINGS, type SettingsRow } from './assignment-settings.repository';
import { AssignmentSettingsService } from './assignment-settings.service';
import { MyAssignments } from './my-assignments';
import { WorkHandIn } from './work-hand-in';
import { ExtensionsService } from './extensions.service';

/** The smallest picture there is: one transparent pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const BEST = { r1: 'l2', r2: 'l2' };
const WEAK = { r1: 'l1', r2: 'l2' };

describe('assignments, from the hand-in to the mark', () => {
  let test: ServiceTest;
  let assignments: MyAssignments;
  let handIns: WorkHandIn;
  let room: Classroom;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    assignments = test.get(MyAssignments);
    handIns = test.get(WorkHandIn);
  });
  afterAll(() => test.close());

  const prepare = async (settings: Partial<SettingsRow> = {}) => {
    room = await buildClassroom(test);
    const activityId = room.activities.assignment;
    const author = systemContext('spec', 'spec');
    await test.get(AssignmentSettingsService).write(author, { ...PLAIN_SETTINGS, ...settings, activityId });
    await publishVersion(test, room);
  };
  const place = (enrolmentId = room.learner.enrolmentId) => ({ enrolmentId, activityId: room.activities.assignment });
  const handIn = (text: string, fileIds: string[] = []) =>
    handIns.handIn(room.learner.ctx, { ...place(), text, fileIds });
  const work = async (ctx = room.trainer.ctx) => {
    const mine = await assignments.mine(room.learner.ctx, place());
    return test.get(WorkMarking).read(ctx, mine.submission!.id);
  };
  const mark = async (given: Partial<MarkOfWork>, ctx = room.trainer.ctx) => {
    const { submission } = await work();
    const { id, handedInAt } = submission;
    await test.get(WorkMarking).mark(ctx, { id, handedInAt, decision: 'accepted', comment: '', ...given });
  };
  const anotherTrainer = async () => {
    const { id } = await buildPerson(test.sql, { grants: [trainerGrant] });
    await test.sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [room.cohortId, id]);
    return contextOf(id, [trainerGrant]);
  };
  const seen = async () => (await assignments.mine(room.learner.ctx, place())).submission;
  const progress = async () =>
    (
      await test.sql<{ done: boolean; score: number | null }>(
        'select done_at is not null as done, score::float8 as score from activity_progress where enrolment_id = $1 and activity_id = $2',
        [room.learner.enrolmentId, room.activities.assignment],
      )
    )[0];

  it('keeps every hand-in with its feedback until one is accepted, and adds up the rubric', async () => {
    await prepare({ rubric: RUBRIC, passPercent: 60 });
    await handIn('Premier jet');
    await mark({ decision: 'sent-back', comment: 'Précisez.', scores: WEAK });
    expect(await seen()).toMatchObject({ status: 'sent-back', comment: 'Précisez.', points: 6, percent: 60 });
    test.clock.advance({ minutes: 5 });
    await handIn('Deuxième jet');
    const mine = await assignments.mine(room.learner.ctx, place());
    expect(mine).toMatchObject({ canHandIn: true, submission: { number: 2, status: 'handed-in', percent: null } });
    expect(mine.versions).toMatchObject([{ number: 1, text: 'Premier jet', comment: 'Précisez.', percent: 60 }]);
    await mark({ scores: BEST });
    expect(await progress()).toEqual({ done: true, score: 100 });
    await expect(handIn('Encore')).rejects.toMatchObject({ code: 'submission.already-accepted' });
  });

  it('says what is late by the day of the cohort, and gives one person more time with a reason', async () => {
    await prepare({ dueDays: 10 });
    test.clock.set('2026-11-12T09:00:00Z');
    await handIn('En retard');
    expect((await work()).submission.late).toBe(true);
    const extend = (untilOn: string, reason = 'Malade') =>
      test.get(ExtensionsService).extend(room.trainer.ctx, { ...place(), untilOn, reason });
    await expect(extend('2026-11-01')).rejects.toMatchObject({
      fields: [{ code: 'assignment.extension-in-the-past' }],
    });
    await expect(extend('2026-02-30')).rejects.toMatchObject({ fields: [{ code: 'field.not-a-date' }] });
    await expect(extend('2026-11-20', ' ')).rejects.toMatchObject({ fields: [{ field: 'reason' }] });
    await extend('2026-11-20');
    await extend('2026-11-20');
    expect((await work()).submission.late).toBe(false);
    expect((await assignments.mine(room.learner.ctx, place())).deadline).toMatchObject({
      dueOn: '2026-11-20',
      extended: true,
    });
    const noted = await test.sql(
      `select 1 from audit_entries where action = 'assignment.extended' and subject_id = $1`,
      [room.learner.enrolmentId],
    );
    expect(noted).toHaveLength(1);
  });

  it('holds marks back from learner and progress until they are released together, once', async () => {
    await prepare({ rubric: RUBRIC, releaseTogether: true });
    await handIn('Un');
    await mark({ scores: BEST, comment: 'Très bien' });
    expect(await seen()).toMatchObject({ status: 'handed-in', comment: '', percent: null, scores: null });
    expect(await progress()).toEqual({ done: false, score: null });
    await expect(handIn('Deux')).rejects.toMatchObject({ code: 'submission.being-marked' });
    const release = (ctx = room.trainer.ctx) =>
      test.get(MarkRelease).releaseAll(ctx, { cohortId: room.cohortId, activityId: room.activities.assignment });
    const stranger = await buildClassroom(test);
    await expect(release(stranger.trainer.ctx)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await release()).toBe(1);
    expect(await release()).toBe(0);
    expect(await seen()).toMatchObject({ status: 'accepted', comment: 'Très bien', percent: 100 });
    expect(await progress()).toEqual({ done: true, score: 100 });
  });

  it('has a second marker who is somebody else, and a moderator where the two differ', async () => {
    await prepare({ rubric: RUBRIC, secondMarkerPercent: 100, moderationGap: 20 });
    const second = await anotherTrainer();
    await handIn('Un');
    await mark({ scores: BEST });
    await expect(mark({ scores: WEAK })).rejects.toMatchObject({ code: 'mark.second-marker-must-differ' });
    expect((await work(second)).marks).toEqual([]);
    await mark({ scores: WEAK }, second);
    expect((await seen())?.status).toBe('handed-in');
    const third = await anotherTrainer();
    await expect(mark({ scores: WEAK, comment: 'x' }, second)).rejects.toMatchObject({
      code: 'mark.moderator-must-differ',
    });
    expect((await work(third)).marks).toHaveLength(2);
    await mark({ scores: BEST, comment: 'Tranché' }, third);
    expect(await seen()).toMatchObject({ status: 'accepted', percent: 100, comment: 'Tranché' });
  });

  it('counts the mean when two markers are close enough', async () => {
    await prepare({ rubric: RUBRIC, secondMarkerPercent: 100, moderationGap: 40 });
    const second = await anotherTrainer();
    await handIn('Un');
    await mark({ scores: BEST, comment: 'Bien' });
    await mark({ scores: WEAK, comment: 'Assez bien' }, second);
    expect(await seen()).toMatchObject({ status: 'accepted', points: 8, percent: 80, comment: 'Bien\n\nAssez bien' });
  });

  it('refuses half a rubric, levels of another one, and acceptance below the pass mark', async () => {
    await prepare({ rubric: RUBRIC, passPercent: 70 });
    await handIn('Un');
    await expect(mark({ scores: { r1: 'l1' } })).rejects.toMatchObject({ code: 'rubric.not-complete' });
    await expect(mark({ scores: { r1: 'l9', r2: 'l1' } })).rejects.toMatchObject({ code: 'rubric.not-complete' });
    await expect(mark({ scores: WEAK })).rejects.toMatchObject({ fields: [{ code: 'mark.below-pass' }] });
    await expect(mark({ decision: 'sent-back', comment: ' ' })).rejects.toMatchObject({
      fields: [{ code: 'submission.say-why' }],
    });
    expect((await seen())?.status).toBe('handed-in');
  });

  it('does not mark work that was handed in again meanwhile, nor twice', async () => {
    await prepare();
    await handIn('Un');
    const { submission: read } = await work();
    test.clock.advance({ minutes: 5 });
    await handIn('Deux');
    await expect(mark({ handedInAt: read.handedInAt })).rejects.toMatchObject({ code: 'submission.changed-meanwhile' });
    await mark({});
    await mark({});
    await expect(mark({ decision: 'sent-back', comment: 'x' })).rejects.toMatchObject({
      code: 'submission.already-accepted',
    });
  });

  it('takes a photographed page, and files of others or of other kinds never', async () => {
    await prepare();
    const upload = (content: Buffer) => handIns.upload(room.learner.ctx, { ...place(), name: 'page.png', content });
    const photo = await upload(PNG);
    await handIn('', [photo.id]);
    const { files } = await work();
    expect(files.get(photo.id)).toMatchObject({ name: 'page.png', contentType: 'image/png', size: PNG.length });
    await expect(upload(Buffer.from('<script>alert(1)</script>'))).rejects.toMatchObject({ kind: 'wrong-kind' });
    const other = await addLearner(test, room);
    const stolen = { ...place(other.enrolmentId), text: '', fileIds: [photo.id] };
    await expect(handIns.handIn(other.ctx, stolen)).rejects.toMatchObject({ code: 'file.not-found' });
    await expect(handIn('   ')).rejects.toMatchObject({ fields: [{ code: 'submission.empty' }] });
  });
});
