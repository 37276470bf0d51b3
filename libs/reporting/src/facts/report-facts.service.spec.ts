import { systemContext, type OperationContext } from '@tamkin/kernel';
import { buildPerson, contextOf, createServiceTest, reviewerGrant, type ServiceTest } from '@tamkin/testing';
import { plainReport } from '../../test/plain-report';
import { buildRandomWorld } from '../../test/random-world';
import { CompletionReportService } from '../completion/completion-report.service';
import { DIMENSIONS } from '../completion/report-filters';
import { ReportingModule } from '../reporting.module';
import { ReportFacts } from './report-facts.service';

const ctx = systemContext('spec', 'spec');
const PERIOD = { from: '2026-02-01', to: '2026-12-31' };
/** Of the test clock. */
const TODAY = '2026-11-10';

/** What may happen to the rows that the report joined before it had tables of its own. */
const CHANGES: readonly (readonly [string, readonly string[]])[] = [
  ['nothing', []],
  [
    'a merge',
    [
      `update enrolments e set person_id = $1 where person_id = $2
          and not exists (select 1 from enrolments k where k.person_id = $1 and k.cohort_id = e.cohort_id)`,
      'update certificates set person_id = $1 where person_id = $2',
      'update persons set merged_into_id = $1 where id = $2',
    ],
  ],
  ['a merge undone', ['update persons set merged_into_id = null where id = $2 and $1::uuid is not null']],
  ['a revocation', [`update certificates set status = 'revoked' where status = 'valid' and person_id in ($1, $2)`]],
  [
    'a first release revoked after its correction',
    [`update certificates set status = 'revoked' where cycle = 1 and status = 'superseded'`],
  ],
  ['what was being printed', [`update certificates set status = 'valid' where status = 'issuing'`]],
  ['another sex', [`update persons set sex = case sex when 'F' then 'M' else 'F' end where id in ($1, $2)`]],
  ['another birth year', ['update persons set birth_year = coalesce(birth_year, 1980) - 11']],
  ['another sort of provider', [`update providers set type = 'bank' where type = 'mfi_assoc'`]],
  ['another region', [`update providers set region_code = 'MA-02' where type = 'bank'`]],
  [
    'a branch that moves',
    [`update branches set province_code = (select code from provinces where region_code <> 'MA-02' limit 1)`],
  ],
  ['other dates', [`update cohorts set status = 'closed', ends_on = ends_on + 40 where status = 'open'`]],
  ['another language', [`update enrolments set language = case language when 'fr' then 'ar' else 'fr' end`]],
  [
    'marks',
    ['update enrolments set started_at = coalesce(started_at, enrolled_at), final_passed_at = null, pre_score = 5'],
  ],
  [
    'plans decided',
    [`update action_plans set status = 'validated', decided_at = '2026-07-01T10:00:00Z' where status = 'sent-back'`],
  ],
  [
    'plans confirmed',
    [`update action_checks set confirmed = true, confirmed_at = '2026-08-01T10:00:00Z' where confirmed is null`],
  ],
  ['plans contested', [`update action_checks set confirmed = false where checkpoint = 'six-weeks' and position = 1`]],
  [
    'actions said again',
    [
      `update action_checks set state = 'done', file_ids = '{}', confirmed = null, confirmed_at = null where position = 2`,
    ],
  ],
  ['what was said taken back', [`delete from action_checks where position = 1 and checkpoint = 'six-months'`]],
  [
    'an enrolment that moves with its plan',
    [
      `update enrolments e set provider_id = (select id from providers where type = 'women_assoc')
        where exists (select 1 from action_plans l where l.enrolment_id = e.id)`,
    ],
  ],
  [
    'a plan taken back',
    [
      `delete from action_checks where plan_id in (select id from action_plans where status <> 'validated')`,
      `delete from action_plans where status <> 'validated'`,
    ],
  ],
  ['sheets filled in again', [`update attendances set minutes = case minutes when 0 then 120 else 0 end`]],
  [
    'a sheet taken back',
    [`delete from attendances where half_day_id in (select half_day_id from attendances limit 1)`],
  ],
  [
    'a session that moves',
    [
      `update training_sessions set starts_at = starts_at - interval '40 days'`,
      'update half_days set date = date - 40',
    ],
  ],
  ['longer half-days', ['update half_days set minutes = minutes + 15']],
  [
    'a session struck out',
    [
      `update training_sessions set cancelled_at = now() where id in (select id from training_sessions order by starts_at limit 2)`,
    ],
  ],
  [
    'people withdrawn early',
    [
      `update enrolments set status = 'withdrawn', withdrawn_at = enrolled_at + interval '10 days' where status = 'enrolled'`,
    ],
  ],
  ['people enrolled late', [`update enrolments set enrolled_at = enrolled_at + interval '9 days'`]],
  [
    'somebody enrolled on the day of a sheet',
    [
      `insert into enrolments (id, cohort_id, person_id, provider_id, course_id, version_id, language, status, enrolled_at,
         mandatory_count, blockers)
       select gen_random_uuid(), k.id, p.id, v.id, k.course_id, k.version_id, 'ar', 'enrolled', k.starts_on + 5, 10, '{}'
         from cohorts k cross join lateral (
           select p.id from persons p where not exists (
             select 1 from enrolments e where e.cohort_id = k.id and e.person_id = p.id) limit 1) p
         cross join lateral (select id from providers order by id limit 1) v`,
    ],
  ],
  [
    'an enrolment taken back',
    [
      `delete from attendances`,
      `delete from enrolments e where not exists (select 1 from certificates c where c.enrolment_id = e.id)
          and not exists (select 1 from action_plans l where l.enrolment_id = e.id)`,
    ],
  ],
];

describe('what the completion report counts', () => {
  let test: ServiceTest;
  let report: CompletionReportService;
  let reviewer: OperationContext;
  const sql: ServiceTest['sql'] = (...given) => test.sql(...given);

  beforeAll(async () => {
    test = await createServiceTest([ReportingModule]);
    report = test.get(CompletionReportService);
    reviewer = contextOf((await buildPerson(sql)).id, [reviewerGrant]);
    await buildRandomWorld(sql, 11);
  });
  afterAll(() => test.close());

  /** Two people who have certificates. */
  async function twoPeople(): Promise<string[]> {
    const rows = await sql<{ id: string }>(
      `select person_id as id from certificates where status = 'valid' group by 1 order by count(*) desc, 1 limit 2`,
    );
    return rows.map(({ id }) => id);
  }

  async function said(): Promise<object> {
    const lines: Record<string, object> = {};
    for (const dimension of DIMENSIONS) {
      for (const { key, figures } of await report.breakdown(reviewer, PERIOD, dimension)) {
        lines[`${dimension} ${key}`] = { counts: figures.counts, minutes: figures.minutes };
      }
    }
    return lines;
  }

  async function plain(): Promise<object> {
    const lines: Record<string, object> = {};
    for (const dimension of DIMENSIONS) {
      for (const [key, line] of await plainReport(sql, dimension, { ...PERIOD, today: TODAY })) {
        lines[`${dimension} ${key}`] = line;
      }
    }
    return lines;
  }

  it('is what the detailed tables say, whatever happens to them', async () => {
    const people = await twoPeople();
    for (const [change, statements] of CHANGES) {
      for (const statement of statements) await sql(statement, statement.includes('$1') ? people : []);
      const [counted, wanted] = [await said(), await plain()];
      expect([change, Object.keys(counted).sort()]).toEqual([change, Object.keys(wanted).sort()]);
      expect([change, counted]).toMatchObject([change, wanted]);
      expect([change, await test.get(ReportFacts).putRight(ctx)]).toEqual([change, 0]);
    }
  }, 60_000);

  it('is put right in the night where it went astray, and once is enough', async () => {
    await sql(`insert into attendances (half_day_id, enrolment_id, minutes, entry_mode, recorded_at)
               select h.id, e.id, 60, 'paper', now() from half_days h join training_sessions s on s.id = h.session_id
                 join enrolments e on e.cohort_id = s.cohort_id on conflict do nothing`);
    const wanted = await said();
    await sql(`update report_enrolments set closed = not closed, sex = 'not-stated'`);
    await sql('delete from report_certificates where achievement');
    await sql(`update report_certificates set region = 'MA-12'`);
    await sql('update report_enrolments set planned_minutes = 7');
    await sql('update report_attendances set attended_minutes = 1');
    await sql('delete from report_plans where implemented_at is null');
    await sql('update report_plans set implemented_at = null, due_on = due_on + 400');
    expect(await said()).not.toEqual(wanted);

    expect(await test.get(ReportFacts).putRight(ctx)).toBeGreaterThan(0);
    expect(await said()).toEqual(wanted);
    expect(await test.get(ReportFacts).putRight(ctx)).toBe(0);
  });
});
