import { systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { addLearner, buildClassroom, publishVersion, type Classroom } from '../../test/classroom.builder';
import { RUBRIC } from '../../test/rubric.fixture';
import { AssessmentsModule } from '../assessments.module';
import { PLAIN_SETTINGS, type SettingsRow } from '../assignment/assignment-settings.repository';
import { AssignmentSettingsService } from '../assignment/assignment-settings.service';
import { MyAssignments } from '../assignment/my-assignments';
import { WorkHandIn } from '../assignment/work-hand-in';
import { MarkRelease } from '../markers/mark-release';
import { MarkOverrides, type MarkToOverride } from '../work-marking/mark-overrides';
import { WorkMarking } from '../work-marking/work-marking.service';
import { PeerReviewRounds } from './peer-review-rounds';
import { PeerReviews } from './peer-reviews.service';
import { ReviewsOfWork } from './reviews-of-work';

const BEST = { r1: 'l2', r2: 'l2' };
const WEAK = { r1: 'l1', r2: 'l2' };

describe('reviews by peers', () => {
  const job = systemContext('spec', 'spec');
  let test: ServiceTest;
  let reviews: PeerReviews;
  let rounds: PeerReviewRounds;
  let room: Classroom;
  let people: Classroom['learner'][];

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    reviews = test.get(PeerReviews);
    rounds = test.get(PeerReviewRounds);
  });
  afterAll(() => test.close());

  /** A cohort that began on 1 November; work is due on the 11th and everybody hands in on the 10th. */
  const prepare = async (count: number, settings: Partial<SettingsRow> = {}) => {
    test.clock.set('2026-11-10T09:00:00Z');
    room = await buildClassroom(test);
    const activityId = room.activities.assignment;
    const given = { ...PLAIN_SETTINGS, rubric: RUBRIC, passPercent: 50, dueDays: 10, peerReviews: 2, ...settings };
    await test.get(AssignmentSettingsService).write(job, { ...given, activityId });
    await publishVersion(test, room);
    people = [room.learner];
    while (people.length < count) people.push(await addLearner(test, room));
    for (const { ctx, enrolmentId } of people) {
      await test.get(WorkHandIn).handIn(ctx, { enrolmentId, activityId, text: enrolmentId, fileIds: [] });
    }
  };
  const round = () => ({ cohortId: room.cohortId, activityId: room.activities.assignment });
  const place = ({ enrolmentId }: Classroom['learner']) => ({ enrolmentId, activityId: room.activities.assignment });
  const asked = async (who: Classroom['learner']) => (await reviews.mine(who.ctx, place(who))).asked;
  const give = (who: Classroom['learner'], id: string, scores = BEST) =>
    reviews.give(who.ctx, { id, scores, comment: 'Clair.' });
  const giveAll = async (who: Classroom['learner'], scores = BEST) => {
    for (const { id } of await asked(who)) await give(who, id, scores);
  };
  const stages = async () =>
    (
      await test.sql<{ stage: string }>(
        'select stage from submissions where activity_id = $1 order by learner_number',
        [room.activities.assignment],
      )
    ).map(({ stage }) => stage);
  const workOf = async (who: Classroom['learner']) =>
    (await test.get(MyAssignments).mine(who.ctx, place(who))).submission!;

  it('gives everybody as many to review once the day is over, none of them their own, and once when run twice', async () => {
    await prepare(4);
    expect(await stages()).toEqual(Array(4).fill('awaits-peers'));
    test.clock.set('2026-11-12T00:00:00Z');
    await rounds.allocate(job, round());
    await rounds.allocate(job, round());
    for (const who of people) {
      const mine = await asked(who);
      expect(mine).toHaveLength(2);
      expect(mine.map(({ text }) => text)).not.toContain(who.enrolmentId);
    }
    expect(await stages()).toEqual(Array(4).fill('peers'));
  });

  it('shows work without its author, only to those who were asked, and reviews to nobody before the mark is there', async () => {
    await prepare(3, { releaseTogether: true });
    await rounds.begin(room.trainer.ctx, round());
    const [first, second] = people as [Classroom['learner'], Classroom['learner']];
    const [one] = await asked(first);
    const shown = JSON.stringify(await reviews.read(first.ctx, one!.id));
    expect(shown).not.toContain(people.find(({ enrolmentId }) => enrolmentId === one!.text)!.personId);
    await expect(reviews.read(second.ctx, one!.id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(give(second, one!.id)).rejects.toMatchObject({ kind: 'not-found' });
    for (const who of people) await giveAll(who);
    expect(await stages()).toEqual(Array(3).fill('held'));
    expect((await reviews.mine(first.ctx, place(first))).received).toEqual([]);
    expect(await workOf(first)).toMatchObject({ status: 'handed-in', percent: null });
    await test.get(MarkRelease).releaseAll(room.trainer.ctx, round());
    const { received } = await reviews.mine(first.ctx, place(first));
    expect(received).toMatchObject([{ percent: 100, comment: 'Clair.' }, { percent: 100 }]);
    const named = await test.get(ReviewsOfWork).named(room.trainer.ctx, (await workOf(first)).id);
    expect(named.reviews).toHaveLength(2);
    await expect(test.get(ReviewsOfWork).named(first.ctx, (await workOf(first)).id)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('makes the mark of the mean, and none where the reviews are advice for the trainer', async () => {
    await prepare(3, { peerMark: 'mean' });
    await rounds.begin(room.trainer.ctx, round());
    const [one, other, last] = people as [Classroom['learner'], Classroom['learner'], Classroom['learner']];
    await giveAll(other, BEST);
    await giveAll(last, WEAK);
    expect(await workOf(one)).toMatchObject({ status: 'accepted', percent: 80, comment: '' });
    const over = (await asked(last)).find(({ stage }) => stage === 'over')!;
    await expect(give(last, over.id, BEST)).rejects.toMatchObject({ code: 'peer-review.over' });
    await prepare(3, { peerMark: 'advisory' });
    await rounds.begin(room.trainer.ctx, round());
    for (const who of people) await giveAll(who);
    expect(await stages()).toEqual(Array(3).fill('to-mark'));
    const again = { ...place(room.learner), text: 'Autre chose', fileIds: [] };
    await expect(test.get(WorkHandIn).handIn(room.learner.ctx, again)).rejects.toMatchObject({
      code: 'submission.being-marked',
    });
  });

  it('leaves the work to the trainer where there is too little of it, and refuses to begin', async () => {
    await prepare(2);
    await expect(rounds.begin(room.trainer.ctx, round())).rejects.toMatchObject({ code: 'peer-review.too-few' });
    expect(await stages()).toEqual(['awaits-peers', 'awaits-peers']);
    const stranger = await buildClassroom(test);
    await expect(rounds.begin(stranger.trainer.ctx, round())).rejects.toMatchObject({ kind: 'not-found' });
    await rounds.allocate(job, round());
    expect(await stages()).toEqual(['to-mark', 'to-mark']);
  });

  it('asks others in place of the late, then leaves the work to the trainer', async () => {
    await prepare(4, { peerReviews: 1 });
    await rounds.begin(room.trainer.ctx, round());
    const [late, ...punctual] = people as [Classroom['learner'], ...Classroom['learner'][]];
    for (const who of punctual) await giveAll(who);
    const [missed] = await asked(late);
    await rounds.chase(job, round());
    expect(await asked(late)).toHaveLength(1);
    test.clock.advance({ days: 8 });
    await rounds.chase(job, round());
    await rounds.chase(job, round());
    expect(await asked(late)).toEqual([]);
    await expect(give(late, missed!.id)).rejects.toMatchObject({ kind: 'not-found' });
    const left = (await Promise.all(punctual.map(({ ctx }) => reviews.leftToMe(ctx)))).flat();
    expect(left).toMatchObject([{ left: 1 }]);
    test.clock.advance({ days: 8 });
    await rounds.chase(job, round());
    expect((await stages()).filter((stage) => stage === 'to-mark')).toHaveLength(1);
  });

  it('lets the trainer decide before the peers have, and takes no review after that', async () => {
    await prepare(3);
    await rounds.begin(room.trainer.ctx, round());
    const { id, handedInAt } = await workOf(room.learner);
    const mark = { id, handedInAt, decision: 'accepted' as const, comment: 'Vu', scores: WEAK };
    await test.get(WorkMarking).mark(room.trainer.ctx, mark);
    expect(await workOf(room.learner)).toMatchObject({ status: 'accepted', percent: 60 });
    const [, reviewer] = people as [Classroom['learner'], Classroom['learner']];
    const about = (await asked(reviewer)).find(({ submissionId }) => submissionId === id)!;
    await expect(give(reviewer, about.id)).rejects.toMatchObject({ code: 'peer-review.over' });
  });

  describe('a trainer puts another mark in the place of theirs', () => {
    const overrides = () => test.get(MarkOverrides);
    const override = async (who: Classroom['learner'], given: Partial<MarkToOverride> = {}) => {
      const { id, handedInAt } = await workOf(who);
      const mark = {
        id,
        handedInAt,
        decision: 'accepted' as const,
        comment: 'Relu',
        scores: WEAK,
        reason: 'Trop sévère',
      };
      await overrides().override(room.trainer.ctx, { ...mark, ...given });
    };
    const onFile = async ({ enrolmentId }: Classroom['learner']) =>
      (
        await test.sql<{ done: boolean; score: number | null }>(
          'select done_at is not null as done, score::float8 as score from activity_progress where enrolment_id = $1 and activity_id = $2',
          [enrolmentId, room.activities.assignment],
        )
      )[0];
    const reviewed = async (settings: Partial<SettingsRow> = {}) => {
      await prepare(3, settings);
      await rounds.begin(room.trainer.ctx, round());
      for (const who of people) await giveAll(who);
    };

    it('after its release: result and completion follow, up and down, and the learner reads why', async () => {
      await reviewed();
      expect(await onFile(room.learner)).toEqual({ done: true, score: 100 });
      await override(room.learner);
      await override(room.learner);
      expect(await workOf(room.learner)).toMatchObject({ status: 'accepted', percent: 60, comment: 'Relu' });
      expect(await onFile(room.learner)).toEqual({ done: true, score: 60 });
      test.clock.advance({ minutes: 5 });
      await override(room.learner, { decision: 'sent-back', reason: 'Copie' });
      expect(await onFile(room.learner)).toMatchObject({ done: false });
      const mine = await test.get(MyAssignments).mine(room.learner.ctx, place(room.learner));
      expect(mine).toMatchObject({ canHandIn: true, overrides: [{ reason: 'Copie' }, { reason: 'Trop sévère' }] });
      expect(mine.overrides[1]).toMatchObject({ percentBefore: 100, percent: 60, afterRelease: true });
      const noted = await test.sql(
        `select details from audit_entries where action = 'mark.overridden' and subject_id = $1`,
        [mine.submission!.id],
      );
      expect(noted).toHaveLength(2);
    });

    it('before its release: the learner hears of it with the mark', async () => {
      await reviewed({ releaseTogether: true });
      const { id, handedInAt } = await workOf(room.learner);
      const plain = { id, handedInAt, decision: 'accepted' as const, comment: 'x', scores: WEAK };
      await expect(test.get(WorkMarking).mark(room.trainer.ctx, plain)).rejects.toMatchObject({
        code: 'mark.from-peers',
      });
      await override(room.learner);
      const seen = () => test.get(MyAssignments).mine(room.learner.ctx, place(room.learner));
      expect(await seen()).toMatchObject({ submission: { status: 'handed-in', percent: null }, overrides: [] });
      await test.get(MarkRelease).releaseAll(room.trainer.ctx, round());
      expect(await seen()).toMatchObject({ submission: { percent: 60 }, overrides: [{ afterRelease: false }] });
    });

    it('never without a reason, nor a mark that a trainer gave, nor in a cohort of others or a closed one', async () => {
      await reviewed();
      await expect(override(room.learner, { reason: '  ' })).rejects.toMatchObject({ fields: [{ field: 'reason' }] });
      const stranger = await buildClassroom(test);
      const { id, handedInAt } = await workOf(room.learner);
      const given = { id, handedInAt, decision: 'accepted' as const, comment: '', scores: WEAK, reason: 'x' };
      await expect(overrides().override(stranger.trainer.ctx, given)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(override(room.learner, { handedInAt: new Date(0) })).rejects.toMatchObject({
        code: 'submission.changed-meanwhile',
      });
      await test.sql(
        `insert into cohort_reports (id, cohort_id, status, figures, texts) values (gen_random_uuid(), $1, 'submitted', '{}', '{}')`,
        [room.cohortId],
      );
      await expect(override(room.learner)).rejects.toMatchObject({ code: 'cohort.report-submitted' });
      await test.sql('delete from cohort_reports where cohort_id = $1', [room.cohortId]);
      await prepare(3, { peerMark: 'advisory' });
      await rounds.begin(room.trainer.ctx, round());
      for (const who of people) await giveAll(who);
      const work = await workOf(room.learner);
      await test.get(WorkMarking).mark(room.trainer.ctx, { ...given, ...work, decision: 'accepted', scores: BEST });
      await expect(override(room.learner)).rejects.toMatchObject({ code: 'mark.not-from-peers' });
    });
  });
});
