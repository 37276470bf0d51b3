import type { Client } from 'pg';

export interface ReportDataset {
  readonly enrolments: number;
  readonly providers: number;
}

/**
 * Fills an empty, migrated database with a programme of some years: three enrolments in five per person, seven cohorts in eight
 * ended, three certificates and three action plans in five, two
 * face-to-face half-days in weeks of their own. Everything follows from row numbers, so two runs hold the same.
 */
export async function fillReportDataset(client: Client, { enrolments, providers }: ReportDataset): Promise<void> {
  for (const statement of STATEMENTS) {
    await client.query(
      statement
        .replaceAll(':enrolments', String(enrolments))
        .replaceAll(':providers', String(providers))
        .replaceAll(':persons', String(Math.ceil(enrolments * 0.6)))
        .replaceAll(':cohorts', String(Math.max(8, Math.ceil(enrolments / 100)))),
    );
  }
  await client.query('vacuum analyze');
}

const id = (kind: number, number: string): string =>
  `('00000000-0000-7000-8${kind.toString(16)}00-' || lpad((${number})::text, 12, '0'))::uuid`;
const region = (number: string): string => `'MA-' || lpad((1 + (${number}) % 12)::text, 2, '0')`;
const START = `timestamptz '2023-01-02 09:00+01'`;

const STATEMENTS = [
  `insert into regions select 'MA-' || lpad(n::text, 2, '0'), jsonb_build_object('fr', 'Région ' || n), 2015
     from generate_series(1, 12) n on conflict do nothing`,
  `insert into provinces select 'P' || n, ${region('n')}, 'province', jsonb_build_object('fr', 'Province ' || n)
     from generate_series(1, 75) n on conflict do nothing`,
  `insert into providers (id, type, name, region_code, province_code, search_text, created_at)
   select ${id(1, 'n')}, (array['bank','mfi_assoc','mfi_company','women_assoc','local_assoc','private_bds'])[1 + n % 6],
          jsonb_build_object('fr', 'Prestataire ' || n), ${region('n - 1')}, 'P' || (1 + (n - 1) % 75), 'p', ${START}
     from generate_series(1, :providers) n`,
  `insert into branches (id, provider_id, name, province_code, setting)
   select ${id(2, 'n')}, ${id(1, '1 + n % :providers')}, '{"fr":"Agence"}', 'P' || (1 + n % 75), 'urban'
     from generate_series(1, :providers * 3) n`,
  `insert into persons (id, given_latin, family_latin, sex, birth_year, language, search_text, created_at, updated_at)
   select ${id(3, 'n')}, 'Prénom ' || n % 997, 'Nom ' || n % 4999,
          (array['F','F','F','M','M','not-stated'])[1 + n % 6], case when n % 20 > 0 then 1962 + n % 44 end,
          (array['fr','ar'])[1 + n % 2], 's', ${START}, ${START}
     from generate_series(1, :persons) n`,
  `insert into memberships (id, person_id, provider_id, valid_from)
   select ${id(4, 'n')}, ${id(3, 'n')}, ${id(1, '1 + n % :providers')}, '2022-01-01' from generate_series(1, :persons) n`,
  `insert into courses (id, code, base_language, created_at) select ${id(5, 'n')}, 'B' || n, 'fr', ${START}
     from generate_series(1, 8) n`,
  `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages,
     online_minutes, face_to_face_minutes, rules, search_text, created_at, updated_at, published_at)
   select ${id(6, 'n')}, ${id(5, 'n')}, 1, 'published', jsonb_build_object('fr', 'Cours ' || n), '{}', '[]', '{fsp}',
          '{fr,ar}', 240, 360, '{"finalTestPercent":70}', 'c', ${START}, ${START}, ${START}
     from generate_series(1, 8) n`,
  `update courses c set current_version_id = v.id from course_versions v where v.course_id = c.id`,
  `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, search_text)
   select ${id(7, 'n')}, ${id(5, '1 + n % 8')}, ${id(6, '1 + n % 8')}, 'Cohorte ' || n,
          date '2023-01-02' + n * 1400 / :cohorts, date '2023-01-30' + n * 1400 / :cohorts, 'Africa/Casablanca',
          case when n % 8 > 0 then 'closed' else 'open' end, ${START}, 'c'
     from generate_series(1, :cohorts) n`,
  `insert into enrolments (id, cohort_id, person_id, provider_id, branch_id, course_id, version_id, language, status,
     enrolled_at, started_at, completed_at, withdrawn_at, pre_score, final_score, final_sat_at, final_passed_at,
     mandatory_count, blockers)
   select ${id(8, 'n')}, k.id, p.id, ${id(1, '1 + p.number % :providers')},
          ${id(2, '1 + p.number % (:providers * 3)')}, k.course_id, k.version_id,
          (array['fr','ar'])[1 + n % 2], case when n % 17 = 0 then 'withdrawn' else 'enrolled' end,
          k.starts_on - interval '5 days', case when n % 9 > 0 then k.starts_on + interval '2 days' end,
          case when n % 5 > 1 and n % 17 > 0 then k.ends_on + interval '1 hour' end,
          case when n % 17 = 0 then k.starts_on + interval '9 days' end,
          case when n % 3 > 0 then 20 + n % 50 end, case when n % 7 > 1 then 40 + n % 61 end,
          case when n % 7 > 1 then k.ends_on::timestamptz end, case when n % 5 > 1 then k.ends_on::timestamptz end,
          20, '{}'
     from generate_series(1, :enrolments) n
     join lateral (select 1 + n % :persons as number, ${id(3, '1 + n % :persons')} as id) p on true
     join cohorts k on k.id = ${id(7, '1 + (n + n / :persons * 37) % :cohorts')}
   on conflict do nothing`,
  `insert into certificates (id, enrolment_id, cycle, person_id, provider_id, cohort_id, course_id, kind, serial, code,
     status, snapshot, released_at)
   select ${id(9, 'row_number() over (order by e.id)')}, e.id, 1, e.person_id, e.provider_id, e.cohort_id, e.course_id,
          case when e.final_passed_at is not null then 'achievement' else 'participation' end,
          'S' || e.id, 'C' || e.id, 'valid', '{}', k.ends_on + interval '6 days'
     from enrolments e join cohorts k on k.id = e.cohort_id where e.completed_at is not null`,
  `insert into course_modules (id, version_id, lineage_id, position, title)
   select ${id(10, 'n')}, ${id(6, 'n')}, ${id(10, 'n')}, 1, '{"fr":"Plan"}' from generate_series(1, 8) n`,
  `insert into activities (id, version_id, module_id, lineage_id, position, kind, action_plan, mandatory, minutes, title)
   select ${id(11, 'n')}, ${id(6, 'n')}, ${id(10, 'n')}, ${id(11, 'n')}, 1, 'assignment', true, true, 10, '{"fr":"Plan"}'
     from generate_series(1, 8) n`,
  `insert into course_modules (id, version_id, lineage_id, position, title)
   select ${id(14, 'n')}, ${id(6, 'n')}, ${id(14, 'n')}, 2, '{"fr":"Séances"}' from generate_series(1, 8) n`,
  `insert into activities (id, version_id, module_id, lineage_id, position, kind, mandatory, minutes, title)
   select ${id(14, 'n')}, ${id(6, 'n')}, ${id(14, 'n')}, ${id(14, 'n')}, 1, 'session', true, 210, '{"fr":"Séance"}'
     from generate_series(1, 8) n`,
  `insert into training_sessions (id, cohort_id, activity_id, starts_at, ends_at, time_zone, place, created_at)
   select ${id(14, 'row_number() over (order by k.id, half)')}, k.id, a.id,
          (k.starts_on + 7 * half)::timestamp at time zone 'Africa/Casablanca' + interval '9 hours',
          (k.starts_on + 7 * half)::timestamp at time zone 'Africa/Casablanca' + interval '13 hours',
          'Africa/Casablanca', '{"fr":"Salle"}', ${START}
     from cohorts k join activities a on a.version_id = k.version_id and a.kind = 'session', generate_series(1, 2) half`,
  `insert into half_days (id, session_id, date, half, minutes)
   select id, id, (starts_at at time zone time_zone)::date, 'morning', 210 from training_sessions`,
  `insert into attendances (half_day_id, enrolment_id, minutes, entry_mode, recorded_at)
   select s.id, e.id, (array[210, 210, 210, 105, 0])[1 + (row_number() over (order by e.id))::int % 5], 'phone', s.ends_at
     from training_sessions s join enrolments e on e.cohort_id = s.cohort_id`,
  `insert into action_plans (id, enrolment_id, activity_id, status, number, first_handed_in_at, handed_in_at, visa_comment,
     visa_on_paper, decided_at, comment)
   select ${id(12, 'n')}, e.id, a.id, case when n % 5 > 0 then 'validated' else 'awaits-visa' end, 1,
          k.ends_on - interval '6 days', k.ends_on - interval '6 days', '', false,
          case when n % 5 > 0 then k.ends_on - interval '1 day' end, ''
     from (select e.*, row_number() over (order by e.id) as n from enrolments e) e join cohorts k on k.id = e.cohort_id
     join activities a on a.version_id = e.version_id and a.action_plan
    where n % 5 < 3`,
  `insert into action_checks (plan_id, position, checkpoint, state, note, file_ids, said_at, confirmed, confirmed_at)
   select l.id, 1, 'six-weeks', case when n % 3 > 0 then 'done' else 'partly' end, 'Fait',
          case when n % 2 > 0 then array[${id(13, 'n')}] else '{}' end, l.handed_in_at + interval '48 days',
          case when n % 4 = 0 then true end, case when n % 4 = 0 then l.handed_in_at + interval '60 days' end
     from (select *, row_number() over (order by id) as n from action_plans where status = 'validated') l where n % 3 < 2`,
];
