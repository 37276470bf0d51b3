import { foldText, newId } from '@tamkin/kernel';

type Sql = <Row extends object>(text: string, parameters?: unknown[]) => Promise<Row[]>;

export interface BuiltActivity {
  readonly id: string;
  readonly moduleId: string;
}

export interface BuiltCourse {
  readonly courseId: string;
  readonly versionId: string;
  readonly code: string;
  readonly modules: readonly string[];
  /** By key: `l1`, `l2` lessons of the first module, `q1` its quiz, `l3`, `final`, `session`, `plan`. */
  readonly activities: Readonly<Record<string, BuiltActivity>>;
}

const ACTIVITIES = [
  { key: 'pre', module: 0, kind: 'quiz', purpose: 'pre-test', mandatory: false },
  { key: 'l1', module: 1, kind: 'lesson' },
  { key: 'l2', module: 1, kind: 'lesson' },
  { key: 'q1', module: 1, kind: 'quiz', purpose: 'formative' },
  { key: 'l3', module: 2, kind: 'lesson' },
  { key: 'session', module: 2, kind: 'session' },
  { key: 'plan', module: 2, kind: 'assignment', actionPlan: true },
  { key: 'final', module: 2, kind: 'quiz', purpose: 'final' },
] as const;

let counter = 0;

/** A published course: a pre-test, a module of two lessons and a quiz, a module with lesson, session, plan and final test. */
export async function buildCourse(sql: Sql, given: { rules?: object } = {}): Promise<BuiltCourse> {
  const [courseId, versionId] = [newId(), newId()];
  const code = `T${++counter}-${courseId.slice(-5).toUpperCase()}`;
  const rules = {
    attendancePercent: 80,
    mandatoryModulesPercent: 100,
    finalTestPercent: 70,
    observationPercent: 60,
    actionPlanRequired: true,
    ...given.rules,
  };
  await sql(`insert into courses (id, code, base_language, created_at) values ($1, $2, 'fr', now())`, [courseId, code]);
  await sql(
    `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages,
       online_minutes, face_to_face_minutes, rules, search_text, created_at, updated_at, published_at)
     values ($1, $2, 1, 'published', $3, '{}', '[]', '{fsp}', '{fr,ar}', 180, 240, $4, $5, now(), now(), now())`,
    [versionId, courseId, { fr: 'Décider sans biais', ar: 'القرار دون تحيز' }, rules, foldText(`${code} décider`)],
  );
  await sql('update courses set current_version_id = $2 where id = $1', [courseId, versionId]);
  const modules: string[] = [];
  for (const position of [1, 2, 3]) modules.push(await addModule(sql, versionId, position));
  const activities: Record<string, BuiltActivity> = {};
  for (const [index, activity] of ACTIVITIES.entries()) {
    const moduleId = modules[activity.module]!;
    activities[activity.key] = {
      id: await addActivity(sql, { ...activity, versionId, moduleId, position: index + 1 }),
      moduleId,
    };
  }
  return { courseId, versionId, code, modules, activities };
}

async function addModule(sql: Sql, versionId: string, position: number): Promise<string> {
  const id = newId();
  await sql('insert into course_modules (id, version_id, lineage_id, position, title) values ($1, $2, $1, $3, $4)', [
    id,
    versionId,
    position,
    { fr: `Module ${position}`, ar: `الوحدة ${position}` },
  ]);
  return id;
}

async function addActivity(
  sql: Sql,
  activity: {
    key: string;
    versionId: string;
    moduleId: string;
    position: number;
    kind: string;
    purpose?: string;
    mandatory?: boolean;
    actionPlan?: boolean;
  },
): Promise<string> {
  const id = newId();
  const { versionId, moduleId, position, kind, purpose, mandatory, actionPlan, key } = activity;
  await sql(
    `insert into activities (id, version_id, module_id, lineage_id, position, kind, purpose, action_plan, mandatory, minutes, title)
     values ($1, $2, $3, $1, $4, $5, $6, $7, $8, 9, $9)`,
    [
      id,
      versionId,
      moduleId,
      position,
      kind,
      purpose ?? null,
      actionPlan ?? false,
      mandatory ?? true,
      { fr: `Activité ${key}`, ar: `نشاط ${key}` },
    ],
  );
  if (kind !== 'lesson') return id;
  for (const [language, html] of [
    ['fr', '<p>Bonjour</p>'],
    ['ar', '<p>السلام</p>'],
  ] as const) {
    await sql(
      `insert into activity_texts (activity_id, language, blocks, revision, based_on_revision, updated_at) values ($1, $2, $3, 1, $4, now())`,
      [id, language, JSON.stringify([{ id: 'b1', type: 'text', html }]), language === 'fr' ? null : 1],
    );
  }
  return id;
}

/** The same course once more as its next version, which is in the catalogue from now on; without the activities named. */
export async function publishNext(
  sql: Sql,
  { courseId, ...before }: BuiltCourse,
  without: readonly string[] = [],
): Promise<BuiltCourse> {
  const versionId = newId();
  await sql(
    `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages,
       online_minutes, face_to_face_minutes, rules, search_text, created_at, updated_at, published_at)
     select $1, course_id, number + 1, status, title, summary, objectives, audience, languages, online_minutes,
       face_to_face_minutes, rules, search_text, now(), now(), now() from course_versions where id = $2`,
    [versionId, before.versionId],
  );
  const copied = async (table: string, columns: string, id: string, moduleId?: string): Promise<string> => {
    const next = newId();
    await sql(
      `insert into ${table} (id, version_id, ${columns}${moduleId ? ', module_id' : ''})
       select $1, $2, ${columns}${moduleId ? ', $4' : ''} from ${table} where id = $3`,
      [next, versionId, id, ...(moduleId ? [moduleId] : [])],
    );
    return next;
  };
  const modules: string[] = [];
  for (const id of before.modules) modules.push(await copied('course_modules', 'lineage_id, position, title', id));
  const activities: Record<string, BuiltActivity> = {};
  const columns = 'lineage_id, position, kind, purpose, action_plan, mandatory, minutes, title';
  for (const [key, { id, moduleId }] of Object.entries(before.activities)) {
    if (without.includes(key)) continue;
    const next = modules[before.modules.indexOf(moduleId)]!;
    activities[key] = { id: await copied('activities', columns, id, next), moduleId: next };
  }
  await sql('update courses set current_version_id = $2 where id = $1', [courseId, versionId]);
  return { courseId, versionId, code: before.code, modules, activities };
}
