import { CohortReadingService } from '@tamkin/enrolments';
import { newId } from '@tamkin/kernel';
import { contextOf, createServiceTest, trainerGrant, type ServiceTest } from '@tamkin/testing';
import { buildCohort, buildEnrolment, type BuiltCohort, type BuiltEnrolment } from '../../test/cohort.builder';
import { SessionsModule } from '../sessions.module';
import { TrainingSessionsService } from '../training-session/training-sessions.service';
import { AttendanceService } from './attendance.service';
import type { AttendanceMark } from './attendance-sheet';

describe('AttendanceService', () => {
  let test: ServiceTest;
  let attendance: AttendanceService;
  let cohort: BuiltCohort;
  let people: BuiltEnrolment[];
  let sessionId: string;
  let halfDays: readonly { readonly id: string; readonly minutes: number }[];

  beforeAll(async () => {
    test = await createServiceTest([SessionsModule]);
    attendance = test.get(AttendanceService);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    test.clock.set('2026-11-10T09:00:00Z');
    cohort = await buildCohort(test.sql, { sessionMinutes: [420, 180] });
    people = [await buildEnrolment(test.sql, cohort), await buildEnrolment(test.sql, cohort)];
    const sessions = test.get(TrainingSessionsService);
    sessionId = await sessions.schedule(trainer(), {
      cohortId: cohort.id,
      activityId: cohort.sessionActivityIds[0]!,
      date: '2026-11-10',
      from: '09:00',
      to: '17:00',
      place: { fr: 'Errachidia' },
      provinceCode: null,
    });
    ({ halfDays } = (await sessions.one(trainer(), sessionId)).session);
  });

  const trainer = () => contextOf(cohort.trainer.id, [trainerGrant]);
  const all = (present: boolean): AttendanceMark[] =>
    halfDays.flatMap(({ id, minutes }) =>
      people.map((person) => ({ halfDayId: id, enrolmentId: person.id, minutes: present ? minutes : 0 })),
    );
  const record = (marks: AttendanceMark[], entryMode: 'phone' | 'paper' = 'phone') =>
    attendance.record(trainer(), { sessionId, entryMode, marks });
  const percentOf = async ({ id }: BuiltEnrolment): Promise<string | null> =>
    (await test.sql<{ p: string | null }>('select attendance_percent as p from enrolments where id = $1', [id]))[0]!.p;
  const doneOf = async ({ id }: BuiltEnrolment): Promise<string[]> =>
    (
      await test.sql<{ a: string }>(
        'select activity_id as a from activity_progress where enrolment_id = $1 and done_at is not null',
        [id],
      )
    ).map(({ a }) => a);

  it('carries the share of all planned minutes, and the session done, to the enrolments at once', async () => {
    const [first, second] = people;
    const marks = all(true).map((mark, index) => (index === 1 ? { ...mark, minutes: 0 } : mark));
    await record(marks);
    expect(await percentOf(first!)).toBe('70.00');
    expect(await percentOf(second!)).toBe('30.00');
    expect(await doneOf(first!)).toEqual([cohort.sessionActivityIds[0]]);
    expect(await doneOf(second!)).toEqual([]);
  });

  it('takes the same sheet twice without changing anything, and another one instead of it', async () => {
    await record(all(true));
    const stamp = () => test.sql('select half_day_id, enrolment_id, recorded_at from attendances order by 1, 2');
    const before = await stamp();
    test.clock.advance({ hours: 1 });
    await record(all(true));
    expect(await stamp()).toEqual(before);
    await record(all(true).slice(0, 1), 'paper');
    const sheet = await attendance.sheet(trainer(), sessionId);
    expect(sheet.marks).toEqual([{ halfDayId: halfDays[0]!.id, enrolmentId: people[0]!.id, minutes: 240 }]);
    expect(await percentOf(people[1]!)).toBeNull();
  });

  it('leaves a withdrawn person’s attendance as it was', async () => {
    await record(all(true));
    await test.sql(`update enrolments set status = 'withdrawn', withdrawn_at = now() where id = $1`, [people[0]!.id]);
    await record(all(false));
    const { people: listed, marks } = await attendance.sheet(trainer(), sessionId);
    expect(listed.find(({ enrolmentId }) => enrolmentId === people[0]!.id)?.withdrawn).toBe(true);
    expect(marks.filter(({ minutes }) => minutes > 0).map(({ enrolmentId }) => enrolmentId)).toEqual([
      people[0]!.id,
      people[0]!.id,
    ]);
  });

  it.each<[string, (mark: AttendanceMark) => AttendanceMark, string]>([
    ['half-day', (mark) => ({ ...mark, halfDayId: newId() }), 'attendance.not-of-session'],
    ['person', (mark) => ({ ...mark, enrolmentId: newId() }), 'attendance.not-in-cohort'],
    ['length', (mark) => ({ ...mark, minutes: 241 }), 'field.too-big'],
  ])('refuses a sheet with a wrong %s as a whole', async (_, wrong, code) => {
    const [first, ...rest] = all(true);
    await expect(record([wrong(first!), ...rest])).rejects.toMatchObject({ fields: [{ code }] });
    expect((await attendance.sheet(trainer(), sessionId)).marks).toEqual([]);
  });

  it('refuses a person listed twice, a session still to come, and a report already submitted', async () => {
    const [first] = all(true);
    await expect(record([first!, first!])).rejects.toMatchObject({ fields: [{ code: 'attendance.twice' }] });
    test.clock.set('2026-11-09T22:30:00Z');
    await expect(record(all(true))).rejects.toMatchObject({ code: 'attendance.too-early' });
    test.clock.set('2026-11-09T23:30:00Z');
    await record(all(true));
    await test.sql(
      `insert into cohort_reports (id, cohort_id, status, figures, texts) values ($1, $2, 'submitted', '{}', '{}')`,
      [newId(), cohort.id],
    );
    await expect(record(all(false))).rejects.toMatchObject({ code: 'cohort.report-submitted' });
    expect((await attendance.sheet(trainer(), sessionId)).open).toBe(false);
  });

  it('says of whom the meetings to come cannot lift the attendance to what is asked, once this one is over', async () => {
    await test.sql(
      `update course_versions set rules = rules || '{"attendancePercent": 65, "finalTestPercent": null}' where id = $1`,
      [cohort.versionId],
    );
    const there = (minutes: number, { id }: BuiltEnrolment) =>
      halfDays.map((half, index) => ({ halfDayId: half.id, enrolmentId: id, minutes: index === 0 ? minutes : 0 }));
    // 210 of 600 minutes are lost to the first, and 211 to the second.
    await record([...there(210, people[0]!), ...there(209, people[1]!)]);
    const blocked = async () => {
      const { items } = await test.get(CohortReadingService).people(trainer(), cohort.id, { limit: 10 });
      return items.map((line) => [line.enrolmentId === people[0]!.id, line.blockedBy]).sort();
    };
    const nobody = [
      [false, null],
      [true, null],
    ];
    expect(await blocked()).toEqual(nobody);
    test.clock.set('2026-11-10T17:00:00Z');
    expect(await blocked()).toEqual([
      [false, 'attendance-out-of-reach'],
      [true, null],
    ]);
  });

  it('is not found by another trainer', async () => {
    const stranger = contextOf((await buildCohort(test.sql)).trainer.id, [trainerGrant]);
    await expect(attendance.sheet(stranger, sessionId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(attendance.record(stranger, { sessionId, entryMode: 'phone', marks: [] })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
