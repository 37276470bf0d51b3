import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { addLearner, buildClassroom, publishVersion, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { AssignmentsService } from './assignments.service';

/** The smallest picture there is: one transparent pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('AssignmentsService', () => {
  let test: ServiceTest;
  let assignments: AssignmentsService;
  let room: Classroom;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    assignments = test.get(AssignmentsService);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    room = await buildClassroom(test);
    await publishVersion(test, room);
  });

  const place = () => ({ enrolmentId: room.learner.enrolmentId, activityId: room.activities.actionPlan });
  const handIn = (text: string, fileIds: string[] = []) =>
    assignments.handIn(room.learner.ctx, { ...place(), text, fileIds });
  const waiting = async () => (await assignments.list(room.trainer.ctx, { status: 'handed-in' }, {})).items;
  const mark = async (decision: 'accepted' | 'sent-back', comment: string) => {
    const [work] = await waiting();
    return assignments.mark(room.trainer.ctx, { id: work!.id, decision, comment, handedInAt: work!.handedInAt });
  };
  const acceptedAt = async () =>
    (
      await test.sql<{ at: Date | null }>('select action_plan_accepted_at as at from enrolments where id = $1', [
        room.learner.enrolmentId,
      ])
    )[0]?.at;

  it('goes back and forth until the trainer accepts, which counts for the certificate', async () => {
    await handIn('Premier jet');
    await mark('sent-back', 'Précisez la date.');
    expect(await assignments.mine(room.learner.ctx, place())).toMatchObject({
      canHandIn: true,
      submission: { status: 'sent-back', comment: 'Précisez la date.' },
    });
    await handIn('Deuxième jet');
    expect(await acceptedAt()).toBeNull();
    await mark('accepted', '');
    expect(await acceptedAt()).toBeInstanceOf(Date);
    expect(await waiting()).toEqual([]);
    await expect(handIn('Encore')).rejects.toMatchObject({ code: 'submission.already-accepted' });
  });

  it('takes a photographed page, and files of others or of other kinds never', async () => {
    const upload = (content: Buffer) => assignments.upload(room.learner.ctx, { ...place(), name: 'page.png', content });
    const photo = await upload(PNG);
    await handIn('', [photo.id]);
    const [work] = await waiting();
    expect(await assignments.read(room.trainer.ctx, work!.id)).toMatchObject({
      files: [{ name: 'page.png', contentType: 'image/png', size: PNG.length }],
    });
    await expect(upload(Buffer.from('<script>alert(1)</script>'))).rejects.toMatchObject({ kind: 'wrong-kind' });
    const other = await addLearner(test, room);
    const stolen = { ...place(), enrolmentId: other.enrolmentId, text: '', fileIds: [photo.id] };
    await expect(assignments.handIn(other.ctx, stolen)).rejects.toMatchObject({ code: 'file.not-found' });
  });

  it('asks for something to read, and for a reason when sending back', async () => {
    await expect(handIn('   ')).rejects.toMatchObject({ fields: [{ code: 'submission.empty' }] });
    await handIn('Un');
    await expect(mark('sent-back', ' ')).rejects.toMatchObject({ fields: [{ code: 'submission.say-why' }] });
  });

  it('does not mark work that was handed in again meanwhile, nor twice', async () => {
    await handIn('Un');
    const [read] = await waiting();
    test.clock.advance({ minutes: 5 });
    await handIn('Deux');
    const decision = { id: read!.id, decision: 'accepted' as const, comment: '', handedInAt: read!.handedInAt };
    await expect(assignments.mark(room.trainer.ctx, decision)).rejects.toMatchObject({
      code: 'submission.changed-meanwhile',
    });
    const [now] = await waiting();
    const right = { ...decision, handedInAt: now!.handedInAt };
    await assignments.mark(room.trainer.ctx, right);
    await assignments.mark(room.trainer.ctx, right);
    await expect(
      assignments.mark(room.trainer.ctx, { ...right, decision: 'sent-back', comment: 'x' }),
    ).rejects.toMatchObject({ code: 'submission.already-accepted' });
  });

  it("shows a trainer the work of own cohorts, and other people's assignments to nobody", async () => {
    await handIn('Un');
    const [work] = await waiting();
    const other = await buildClassroom(test);
    expect((await assignments.list(other.trainer.ctx, {}, {})).items).toEqual([]);
    await expect(assignments.read(other.trainer.ctx, work!.id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(assignments.mine(other.learner.ctx, place())).rejects.toMatchObject({ code: 'enrolment.not-found' });
  });
});
