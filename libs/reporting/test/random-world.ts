import { newId } from '@tamkin/kernel';
import { buildPerson, buildProvider, buildTerritory, type ServiceTest } from '@tamkin/testing';
import {
  buildAttendance,
  buildCertificate,
  buildCheck,
  buildCohort,
  buildCourse,
  buildEnrolment,
  buildPlan,
  buildSession,
  type BuiltCohort,
} from './learning.builder';

type Sql = ServiceTest['sql'];

export interface World {
  readonly providerIds: readonly string[];
  readonly courseIds: readonly string[];
}

const PEOPLE = 60;
const TYPES = ['bank', 'mfi_assoc', 'women_assoc', 'private_bds'];
const UNDECIDED = ['awaits-visa', 'visa-refused', 'awaits-validation', 'sent-back'];
const CHECKPOINTS = [
  ['six-weeks', '2026-06-14T10:00:00Z'],
  ['six-months', '2026-10-14T10:00:00Z'],
] as const;
const MONTHS = ['2025-11', '2026-01', '2026-03', '2026-05', '2026-08', '2026-10'];

/** People of four providers in two regions who did all sorts of things. The same `seed` makes the same world. */
export async function buildRandomWorld(sql: Sql, seed: number): Promise<World> {
  const draw = drawing(seed);
  const providerIds = await buildProviders(sql);
  const branchOf = await buildBranches(sql, providerIds);
  const courses = [await buildCourse(sql), await buildCourse(sql, { finalTestPercent: null })];
  const cohorts: BuiltCohort[] = [];
  for (const month of MONTHS) {
    const status = draw.oneOf(['open', 'closed']);
    const dates = { startsOn: `${month}-01`, endsOn: `${month}-28` };
    cohorts.push(await buildCohort(sql, { course: draw.oneOf(courses), ...dates, status }));
  }
  for (let person = 0; person < PEOPLE; person++) await buildLearner(sql, draw, { providerIds, branchOf, cohorts });
  for (const [index, cohort] of cohorts.entries()) await buildSessions(sql, draw, cohort, MONTHS[index] ?? '');
  return { providerIds, courseIds: courses.map(({ courseId }) => courseId) };
}

async function buildProviders(sql: Sql): Promise<string[]> {
  const ids: string[] = [];
  for (const type of TYPES) ids.push(await buildProvider(sql, { type }));
  await sql(
    `insert into regions (code, name, valid_from) values ('MA-02', '{"fr":"L’Oriental","ar":"الشرق"}', 2015) on conflict do nothing`,
  );
  await sql(
    `insert into provinces (code, region_code, kind, name) values ('OUJ', 'MA-02', 'prefecture', '{"fr":"Oujda-Angad","ar":"وجدة أنجاد"}') on conflict do nothing`,
  );
  return ids;
}

/** A branch in the east for every provider. */
async function buildBranches(sql: Sql, providerIds: readonly string[]): Promise<Map<string, string>> {
  await buildTerritory(sql);
  const branches = new Map<string, string>();
  for (const providerId of providerIds) {
    const id = newId();
    await sql(
      `insert into branches (id, provider_id, name, province_code, setting) values ($1, $2, '{"fr":"Oujda"}', 'OUJ', 'urban')`,
      [id, providerId],
    );
    branches.set(providerId, id);
  }
  return branches;
}

/** Two days of two half-days each, early and late in the month. A sheet may not have been filled in. */
async function buildSessions(sql: Sql, draw: Drawing, cohort: BuiltCohort, month: string): Promise<void> {
  for (const day of ['06', '24']) {
    const { halfDayIds } = await buildSession(sql, cohort, { on: `${month}-${day}`, minutes: [210, 180] });
    for (const halfDayId of halfDayIds) if (draw.chance(0.8)) await fillSheet(sql, draw, cohort, halfDayId);
  }
}

/** Of everybody but those who were forgotten. */
async function fillSheet(sql: Sql, draw: Drawing, { cohortId }: BuiltCohort, halfDayId: string): Promise<void> {
  const people = await sql<{ id: string }>('select id from enrolments where cohort_id = $1 order by enrolled_at, id', [
    cohortId,
  ]);
  for (const { id: enrolmentId } of people) {
    if (draw.chance(0.8)) await buildAttendance(sql, halfDayId, { enrolmentId }, draw.oneOf([0, 90, 180, 180]));
  }
}

interface Places {
  readonly providerIds: readonly string[];
  readonly branchOf: ReadonlyMap<string, string>;
  readonly cohorts: readonly BuiltCohort[];
}

async function buildLearner(sql: Sql, draw: Drawing, { providerIds, branchOf, cohorts }: Places): Promise<void> {
  const providerId = draw.oneOf(providerIds);
  const sex = draw.oneOf(['F', 'F', 'M', 'not-stated']);
  const { id: personId } = await buildPerson(sql, { providerId, sex, birthYear: 1965 + draw.below(42) });
  if (draw.chance(0.1)) await sql('update persons set birth_year = null where id = $1', [personId]);
  for (const [index, cohort] of cohorts.entries()) {
    if (!draw.chance(0.4)) continue;
    const at = (day: number): string => `${MONTHS[index]}-${String(day).padStart(2, '0')}T10:00:00Z`;
    const [started, sat] = [draw.chance(0.8), draw.chance(0.6)];
    const passed = sat && draw.chance(0.7);
    const branchId = draw.chance(0.4) ? branchOf.get(providerId) : undefined;
    const enrolment = await buildEnrolment(sql, {
      personId,
      providerId,
      cohort,
      language: draw.oneOf(['fr', 'ar']),
      enrolledAt: at(1),
      ...(branchId ? { branchId } : {}),
      ...(started ? { startedAt: at(3) } : {}),
      ...(draw.chance(0.6) ? { preScore: draw.below(100) } : {}),
      ...(sat ? { finalSatAt: at(20), finalScore: draw.below(101) } : {}),
      ...(passed ? { finalPassedAt: at(20), completedAt: at(21) } : {}),
      ...(!passed && draw.chance(0.2) ? { withdrawnAt: at(9) } : {}),
    });
    if (draw.chance(0.6)) await buildRegisterLines(sql, draw, enrolment, { providerIds, at });
    if (draw.chance(0.5)) await buildPlanOf(sql, draw, enrolment, at);
  }
}

/** At any point of its life; what was said of it at six weeks, at six months, at both or never. */
async function buildPlanOf(
  sql: Sql,
  draw: Drawing,
  enrolment: Parameters<typeof buildPlan>[1],
  at: (day: number) => string,
): Promise<void> {
  const status = draw.chance(0.6) ? 'validated' : draw.oneOf(UNDECIDED);
  const planId = await buildPlan(sql, enrolment, {
    status,
    submittedAt: at(10),
    ...(draw.chance(0.3) ? { handedInAgainAt: at(18) } : {}),
    ...(status === 'validated' || status === 'sent-back' ? { decidedAt: at(22) } : {}),
  });
  for (const [checkpoint, saidAt] of CHECKPOINTS) {
    for (const position of [1, 2]) {
      if (!draw.chance(0.5)) continue;
      const confirmed = draw.oneOf([undefined, true, false]);
      await buildCheck(sql, planId, {
        ...{ checkpoint, position, saidAt },
        state: draw.oneOf(['done', 'done', 'partly', 'not-done']),
        files: draw.oneOf([0, 0, 1]),
        ...(confirmed === undefined ? {} : { confirmed, confirmedAt: '2026-10-15T09:00:00Z' }),
      });
    }
  }
}

async function buildRegisterLines(
  sql: Sql,
  draw: Drawing,
  enrolment: Parameters<typeof buildCertificate>[1],
  { providerIds, at }: { providerIds: readonly string[]; at: (day: number) => string },
): Promise<void> {
  const kind = draw.oneOf(['achievement', 'participation']);
  const providerId = draw.chance(0.1) ? draw.oneOf(providerIds) : enrolment.providerId;
  const fate = draw.oneOf(['valid', 'valid', 'valid', 'revoked', 'corrected', 'issuing']);
  if (fate !== 'corrected') {
    await buildCertificate(sql, enrolment, { kind, providerId, status: fate, releasedAt: at(27) });
    return;
  }
  await buildCertificate(sql, enrolment, { kind, providerId, status: 'superseded', releasedAt: at(25) });
  const status = draw.oneOf(['valid', 'valid', 'issuing', 'revoked']);
  await buildCertificate(sql, enrolment, { kind, providerId, status, cycle: 2, releasedAt: '2026-10-30T10:00:00Z' });
}

interface Drawing {
  /** 0 ≤ n < `limit`. */
  below(limit: number): number;
  chance(share: number): boolean;
  oneOf<T>(things: readonly T[]): T;
}

/** Small linear congruential generator: the same numbers on every machine. */
function drawing(seed: number): Drawing {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    oneOf: <T>(things: readonly T[]): T => things[below(things.length)] as T,
  };
}
