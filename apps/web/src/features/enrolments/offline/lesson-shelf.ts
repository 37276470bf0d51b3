import {
  getMyEnrolment,
  listMyEnrolments,
  openActivity,
  type ActivityPageDto,
  type MyCourseDto,
  type MyEnrolmentDto,
} from '@tamkin/api-client';
import { toApiProblem, UNREACHABLE } from '../../../platform/api-problem';
import { currentLanguage } from '../../../platform/i18n';
import { LESSONS } from '../../../platform/kept-here';
import type { Language } from '../../../platform/language';

/** Texts kept at most; a lesson weighs some 10 KB, a phone gives 5 MB. */
const MOST_KEPT = 60;

/**
 * Reads something one learns with; what is read stays on this phone until sign-out, and without network the kept one
 * is read again. `path` names it among what is kept, in one language.
 */
async function readOrKept<Text>(path: string, read: () => Promise<Text>): Promise<Text> {
  const key = `${LESSONS}${path}`;
  try {
    const text = await read();
    keep(key, text);
    return text;
  } catch (error) {
    const kept = toApiProblem(error).code === UNREACHABLE ? localStorage.getItem(key) : null;
    if (kept === null) throw error;
    return JSON.parse(kept) as Text;
  }
}

export function readActivity(
  enrolmentId: string,
  activityId: string,
  language: Language | null,
): Promise<ActivityPageDto> {
  return readOrKept(pathOf(enrolmentId, activityId, language), () =>
    openActivity(enrolmentId, activityId, language ? { language } : {}),
  );
}

/** Keeps the other lessons of the module one is in, for the road. What is missing the next time is tried again. */
export async function keepModule(enrolmentId: string, activityId: string): Promise<void> {
  const { modules } = await readCourse(enrolmentId);
  const module = modules.find(({ activities }) => activities.some(({ id }) => id === activityId));
  const lessons = (module?.activities ?? []).filter(({ kind }) => kind === 'lesson');
  for (const { id } of lessons) {
    const path = pathOf(enrolmentId, id, null);
    if (id === activityId || localStorage.getItem(LESSONS + path) !== null) continue;
    keep(LESSONS + path, await openActivity(enrolmentId, id, { ahead: 'yes' }));
  }
}

function pathOf(enrolmentId: string, activityId: string, language: Language | null): string {
  return `${enrolmentId}.${activityId}.${language ?? currentLanguage()}`;
}

export function readMyCourses(): Promise<MyEnrolmentDto[]> {
  return readOrKept(`mine.${currentLanguage()}`, async () => (await listMyEnrolments()).items);
}

export function readCourse(enrolmentId: string): Promise<MyCourseDto> {
  return readOrKept(`${enrolmentId}.course.${currentLanguage()}`, () => getMyEnrolment(enrolmentId));
}

function keep(key: string, text: unknown): void {
  const others = keys().filter((other) => other !== key);
  if (others.length >= MOST_KEPT && !localStorage.getItem(key)) localStorage.removeItem(others[0] ?? key);
  try {
    localStorage.setItem(key, JSON.stringify(text));
  } catch {
    // No room left on this phone: reading goes on, only not without network.
  }
}

function keys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(LESSONS));
}
