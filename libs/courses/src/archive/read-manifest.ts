import { isLanguage } from '@tamkin/kernel';
import { ACTIVITY_KINDS } from '../activity/activity.entity';
import { BLOCK_TYPES } from '../activity/blocks/block-input';
import { AUDIENCES } from '../course/course-input';
import { damagedArchive, newerArchive, notAnArchive } from './archive-errors';
import { DOCUMENT_FORMAT, DOCUMENT_VERSION, type CourseDocument } from './course-document';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const text: Check = (value) => typeof value === 'string' && value.length <= 1_000_000;
const whole: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 30_000;
const flag: Check = (value) => typeof value === 'boolean';
const language: Check = (value) => isLanguage(value);
const uuid: Check = (value) => typeof value === 'string' && UUID.test(value);
const percent: Check = (value) => value === null || (whole(value) && Number(value) <= 100);
const oneOf =
  (choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(checks).every(([field, check]) => check(value[field]));
const localised: Check = (value) =>
  isFields(value) && Object.entries(value).every(([key, each]) => language(key) && text(each));
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const MARK = shape({ source: orNull(text), reviewedAt: orNull(text) });
const TEXT = shape({
  language,
  blocks: listOf(shape({ id: text, type: oneOf(BLOCK_TYPES) })),
  marks: (value) => isFields(value) && Object.values(value).every(MARK),
});
const ACTIVITY = shape({
  key: (value) => typeof value === 'string' && /^a\d{1,4}$/.test(value),
  lineage: uuid,
  kind: oneOf(ACTIVITY_KINDS),
  purpose: oneOf([null, 'pre-test', 'formative', 'final']),
  actionPlan: flag,
  mandatory: flag,
  minutes: whole,
  title: localised,
  texts: listOf(TEXT),
});
const DOCUMENT = shape({
  code: text,
  baseLanguage: language,
  title: localised,
  summary: localised,
  objectives: listOf(localised),
  audience: listOf(oneOf(AUDIENCES)),
  languages: listOf(language),
  onlineMinutes: whole,
  faceToFaceMinutes: whole,
  rules: shape({
    attendancePercent: percent,
    mandatoryModulesPercent: (value) => value !== null && percent(value),
    finalTestPercent: percent,
    observationPercent: percent,
    actionPlanRequired: flag,
  }),
  modules: listOf(
    shape({
      lineage: uuid,
      title: localised,
      home: (value) => value === undefined || text(value),
      activities: listOf(ACTIVITY),
    }),
  ),
  parts: isFields,
  files: listOf(
    shape({
      sha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
      kind: oneOf(['image', 'audio', 'video', 'document']),
      name: text,
    }),
  ),
});

/**
 * The document in a manifest. What it says in texts, blocks and parts is looked at by the same checks as an author's input, when
 * it is written; here only that it is one of ours, of a version we know, and shaped like one.
 */
export function readManifest(manifest: unknown): CourseDocument {
  if (!isFields(manifest) || manifest['format'] !== DOCUMENT_FORMAT) throw notAnArchive();
  const version = Number(manifest['formatVersion']);
  if (version > DOCUMENT_VERSION) throw newerArchive(version, DOCUMENT_VERSION);
  if (!(version >= 1) || !DOCUMENT(manifest)) throw damagedArchive();
  const document = { ...manifest, formatVersion: DOCUMENT_VERSION } as unknown as CourseDocument;
  const activities = document.modules.flatMap((module) => module.activities);
  if (document.modules.length > 50 || activities.length > 300) throw damagedArchive();
  if (new Set(activities.map(({ key }) => key)).size !== activities.length) throw damagedArchive();
  return document;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
