import { newId } from '@tamkin/kernel';
import { contextOf, createServiceTest, focalPointGrant, trainerGrant, type ServiceTest } from '@tamkin/testing';
import { buildCohort, buildEnrolment, type BuiltCohort } from '../../test/cohort.builder';
import { AttendanceService } from '../attendance/attendance.service';
import { SessionsModule } from '../sessions.module';
import { TrainingSessionsService, type SessionPlan } from './training-sessions.service';

describe('TrainingSessionsService', () => {
  let test: ServiceTest;
  let sessions: TrainingSessionsService;
  let attendance: AttendanceService;
  let cohort: BuiltCohort;

  beforeAll(async () => {
    test = await createServiceTest([SessionsModule]);
    sessions = test.get(TrainingSessionsService);
    attendance = test.get(AttendanceService);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    cohort = await buildCohort(test.sql);
    test.clock.set('2026-11-10T09:00:00Z');
  });

  const trainer = () => contextOf(cohort.trainer.id, [trainerGrant]);
  const plan = (given: Partial<SessionPlan> = {}): SessionPlan => ({
    activityId: cohort.sessionActivityIds[0]!,
    date: '2026-11-12',
    from: '09:00',
    to: '13:00',
    place: { fr: 'Errachidia, maison de la culture' },
    provinceCode: null,
    ...given,
  });
  const events = (name: string) => test.sql<{ data: unknown }>('select data from bullmq.job where name = $1', [name]);

  it('derives half-days in local time and tells the world', async () => {
    const id = await sessions.schedule(trainer(), { cohortId: cohort.id, ...plan({ to: '17:00' }) });
    const { sessions: found } = await sessions.ofCohort(trainer(), cohort.id);
    expect(found).toMatchObject([
      {
        id,
        date: '2026-11-12',
        from: '09:00',
        to: '17:00',
        startsAt: new Date('2026-11-12T08:00:00Z'),
        halfDays: [
          { half: 'morning', minutes: 240, marked: 0 },
          { half: 'afternoon', minutes: 180, marked: 0 },
        ],
      },
    ]);
    expect(JSON.stringify(await events('training-session.scheduled'))).toContain(id);
  });

  it('keeps the clock time of a session in Ramadan, when Morocco is at UTC+0', async () => {
    cohort = await buildCohort(test.sql, { startsOn: '2027-02-01', endsOn: '2027-03-31' });
    const before = await sessions.schedule(trainer(), { cohortId: cohort.id, ...plan({ date: '2027-02-01' }) });
    const during = await sessions.schedule(trainer(), { cohortId: cohort.id, ...plan({ date: '2027-02-20' }) });
    expect((await sessions.one(trainer(), before)).session).toMatchObject({
      startsAt: new Date('2027-02-01T08:00:00Z'),
      from: '09:00',
    });
    expect((await sessions.one(trainer(), during)).session).toMatchObject({
      startsAt: new Date('2027-02-20T09:00:00Z'),
      from: '09:00',
      to: '13:00',
    });
  });

  it('schedules once when asked twice with the same id', async () => {
    const id = newId();
    await sessions.schedule(trainer(), { id, cohortId: cohort.id, ...plan() });
    await sessions.schedule(trainer(), { id, cohortId: cohort.id, ...plan() });
    expect((await sessions.ofCohort(trainer(), cohort.id)).sessions).toHaveLength(1);
  });

  it.each([
    [{ to: '09:10' }, 'to', 'training-session.too-short'],
    [{ date: '2026-12-24' }, 'date', 'training-session.outside-cohort'],
    [{ activityId: newId() }, 'activityId', 'training-session.not-of-course'],
    [{ provinceCode: 'XXX' }, 'provinceCode', 'training-session.province-unknown'],
    [{ place: { fr: ' ' } }, 'place', 'training-session.place-missing'],
  ])('refuses %j beside the field', async (wrong, field, code) => {
    const asked = sessions.schedule(trainer(), { cohortId: cohort.id, ...plan(wrong) });
    await expect(asked).rejects.toMatchObject({ fields: [{ field, code }] });
    expect((await sessions.ofCohort(trainer(), cohort.id)).sessions).toEqual([]);
  });

  it('is not found by the trainer of another cohort, and read by the focal point of somebody in it', async () => {
    const id = await sessions.schedule(trainer(), { cohortId: cohort.id, ...plan() });
    const other = await buildCohort(test.sql);
    const stranger = contextOf(other.trainer.id, [trainerGrant]);
    await expect(sessions.cancel(stranger, id)).rejects.toMatchObject({ code: 'training-session.not-found' });
    await expect(sessions.ofCohort(stranger, cohort.id)).rejects.toMatchObject({ code: 'cohort.not-found' });
    const { providerId } = await buildEnrolment(test.sql, cohort);
    const focal = contextOf(newId(), [focalPointGrant(providerId)]);
    expect((await sessions.upcoming(focal, 10)).sessions.map((session) => session.id)).toEqual([id]);
    expect((await sessions.upcoming(contextOf(newId(), [focalPointGrant(newId())]), 10)).sessions).toEqual([]);
  });

  it('changes only what nobody else has changed, and times only before attendance', async () => {
    const { id: enrolmentId } = await buildEnrolment(test.sql, cohort);
    const sessionId = await sessions.schedule(trainer(), { cohortId: cohort.id, ...plan({ date: '2026-11-10' }) });
    await sessions.change(trainer(), { sessionId, revision: 1, ...plan({ date: '2026-11-10', from: '10:00' }) });
    const again = sessions.change(trainer(), { sessionId, revision: 1, ...plan() });
    await expect(again).rejects.toMatchObject({ code: 'training-session.changed-meanwhile' });
    const { halfDays } = (await sessions.one(trainer(), sessionId)).session;
    await attendance.record(trainer(), {
      sessionId,
      entryMode: 'phone',
      marks: [{ halfDayId: halfDays[0]!.id, enrolmentId, minutes: 180 }],
    });
    const moved = sessions.change(trainer(), { sessionId, revision: 2, ...plan() });
    await expect(moved).rejects.toMatchObject({ code: 'training-session.attendance-taken' });
    await expect(sessions.cancel(trainer(), sessionId)).rejects.toMatchObject({
      code: 'training-session.attendance-taken',
    });
    const place = { ar: 'الرشيدية' };
    await sessions.change(trainer(), {
      sessionId,
      revision: 2,
      ...plan({ date: '2026-11-10', from: '10:00', place }),
    });
    expect((await sessions.one(trainer(), sessionId)).session.place).toEqual(place);
  });

  it('cancels once, keeps it on the calendar, and touches nothing of a closed cohort', async () => {
    const id = await sessions.schedule(trainer(), { cohortId: cohort.id, ...plan() });
    await sessions.cancel(trainer(), id);
    await sessions.cancel(trainer(), id);
    expect((await sessions.ofCohort(trainer(), cohort.id)).sessions[0]?.cancelledAt).not.toBeNull();
    const told = (await events('training-session.changed')).filter((job) => JSON.stringify(job).includes(id));
    expect(told).toHaveLength(1);
    await test.sql(`update cohorts set status = 'closed', closed_at = now() where id = $1`, [cohort.id]);
    const late = sessions.schedule(trainer(), { cohortId: cohort.id, ...plan() });
    await expect(late).rejects.toMatchObject({ code: 'training-session.cohort-closed' });
  });

  it('shows a learner their own', async () => {
    const { person } = await buildEnrolment(test.sql, cohort);
    const id = await sessions.schedule(trainer(), { cohortId: cohort.id, ...plan() });
    const mine = await sessions.mine(contextOf(person.id, person.grants));
    expect(mine).toMatchObject([{ attendedMinutes: null, session: { id, from: '09:00' } }]);
  });
});
