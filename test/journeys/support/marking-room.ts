import type { Browser, Page } from 'playwright-core';
import { openWindow, signIn } from './browser';
import { civilDay } from './civil-day';

type Both = Readonly<Record<'fr' | 'ar', string>>;

export const TEST: Both = { fr: 'Répondre à Fatima', ar: 'جواب لفاطمة' };
export const NOTES: Both = { fr: 'Ma page de notes', ar: 'ورقة ملاحظاتي' };
export const LETTER: Both = { fr: 'Une lettre à relire', ar: 'رسالة للقراءة' };
const TITLE: Both = { fr: 'Conseiller sans préjugé', ar: 'الإرشاد دون أحكام مسبقة' };

/** A cohort of two trainers whose work people mark. */
export interface MarkingRoom {
  readonly cohort: string;
  readonly test: string;
  readonly notes: string;
  readonly letter: string;
  /** By user name. */
  readonly enrolments: Readonly<Record<string, string>>;
}

/**
 * Khadija publishes a course with an anonymous test for two markers, a page to photograph and a letter that peers review, and
 * opens a cohort on it today, with Zineb as its second trainer.
 */
export async function openMarkingRoom(browser: Browser, learners: readonly string[]): Promise<MarkingRoom> {
  const mina = await openWindow(browser);
  await signIn(mina.page, 'mina');
  const people = await Promise.all(learners.map((name) => personCalled(mina.page, name)));
  const zineb = await personCalled(mina.page, 'zineb');
  await mina.close();
  const khadija = await openWindow(browser);
  await signIn(khadija.page, 'khadija');
  const course = await publishCourse(khadija.page);
  const providerIds = [...new Set(people.map(({ memberships }) => memberships[0]!.providerId))];
  const cohort = await send(khadija.page, 'POST', '/cohorts', {
    ...{ courseId: course.courseId, name: 'Conseil', startsOn: civilDay(0), endsOn: civilDay(20) },
    ...{ nominationsUntil: null, capacity: null, trainerIds: [zineb.id], dueDates: [] },
    providers: providerIds.map((providerId) => ({ providerId, seats: null })),
  });
  const enrolments: Record<string, string> = {};
  for (const [place, { id: personId }] of people.entries()) {
    const enrolled = await send(khadija.page, 'POST', `/cohorts/${cohort.id}/enrolments`, { personId });
    enrolments[learners[place]!] = enrolled.id;
  }
  await khadija.close();
  return { ...course, cohort: cohort.id, enrolments };
}

async function publishCourse(page: Page): Promise<{ courseId: string; test: string; notes: string; letter: string }> {
  const rules = { attendancePercent: null, finalTestPercent: null, observationPercent: null };
  const { id: courseId } = await send(page, 'POST', '/courses', {
    ...{ code: `N${String(Date.now()).slice(-8)}`, baseLanguage: 'fr', languages: ['fr', 'ar'], title: TITLE },
    rules: { ...rules, mandatoryModulesPercent: 100, actionPlanRequired: false },
  });
  const module = await send(page, 'POST', `/courses/${courseId}/draft/modules`, { title: TITLE });
  const add = async (activity: object): Promise<string> => {
    const common = { mandatory: true, minutes: 15 };
    return (await send(page, 'POST', `/course-modules/${module.id}/activities`, { ...common, ...activity })).id;
  };
  const test = await add({ kind: 'quiz', purpose: 'formative', title: TEST });
  const notes = await add({ kind: 'assignment', title: NOTES });
  const letter = await add({ kind: 'assignment', title: LETTER });
  await writeTest(page, courseId, test);
  for (const id of [notes, letter]) await writeInstruction(page, id);
  await send(page, 'PUT', `/activities/${letter}/assignment-settings`, {
    ...{ rubric: RUBRIC, passPercent: 50, dueDays: null, acceptsText: true, maxFiles: 0, revision: 0 },
    ...{ anonymous: false, secondMarkerPercent: 0, moderationGap: 15, releaseTogether: false },
    ...{ peerReviews: 1, peerReviewDays: 7, peerMark: 'median' },
  });
  const draft = (await (await page.request.get(`/api/v1/courses/${courseId}/draft`)).json()) as Draft;
  const { versionId, revision } = draft;
  await send(page, 'POST', `/courses/${courseId}/publications`, { versionId, revision });
  return { courseId, test, notes, letter };
}

/** One essay by the rubric: no names, two markers, one release. */
async function writeTest(page: Page, courseId: string, activityId: string): Promise<void> {
  const words = (text: string): object => ({ text, options: [], unit: '', feedback: '' });
  const question = await send(page, 'POST', `/courses/${courseId}/questions`, {
    body: { type: 'essay', minWords: null, maxWords: null, rubric: RUBRIC },
    texts: {
      fr: words('Fatima demande pourquoi on lui réclame un garant. Que répondez-vous ?'),
      ar: words('تسأل فاطمة لماذا يُطلب منها كفيل. بماذا تجيبون؟'),
    },
  });
  await send(page, 'PUT', `/activities/${activityId}/paper`, {
    ...{ passPercent: 60, attemptsAllowed: 1, coolDownHours: null, timeLimitMinutes: null, scoreKept: 'best' },
    ...{ shuffleQuestions: false, shuffleOptions: false, pageMode: 'all-together', backAllowed: true },
    ...{ feedbackAt: 'hand-in', keyAt: 'settled', parallelTo: null, sections: [], pools: [], revision: 0 },
    ...{ anonymous: true, secondMarkerPercent: 100, moderationGap: 20, releaseTogether: true },
    questions: [{ questionId: question.id, points: 10, objective: null, section: null }],
  });
}

async function writeInstruction(page: Page, activityId: string): Promise<void> {
  const words: Both = { fr: '<p>Notez ce que vous avez dit.</p>', ar: '<p>دوّنوا ما قلتموه.</p>' };
  for (const [language, html] of Object.entries(words)) {
    const blocks = [{ id: 's1', type: 'text', html }];
    await send(page, 'PUT', `/activities/${activityId}/texts/${language}`, { revision: 0, blocks });
  }
}

async function personCalled(page: Page, userName: string): Promise<Person> {
  const { items } = (await (await page.request.get(`/api/v1/people?q=${userName}`)).json()) as { items: Person[] };
  const found = items.find((person) => person.userName === userName);
  if (!found) throw new Error(`Nobody is called ${userName}`);
  return found;
}

async function send(page: Page, method: 'POST' | 'PUT', path: string, data?: object): Promise<{ id: string }> {
  const answer = await page.request.fetch(`/api/v1${path}`, { method, ...(data ? { data } : {}) });
  const said = await answer.text();
  if (!answer.ok()) throw new Error(`${method} ${path}: ${said}`);
  return (said ? JSON.parse(said) : { id: '' }) as { id: string };
}

interface Person {
  readonly id: string;
  readonly userName: string | null;
  readonly memberships: readonly { readonly providerId: string }[];
}

interface Draft {
  readonly versionId: string;
  readonly revision: number;
}

const RUBRIC = [
  criterion('r1', 'La réponse est juste', 'الجواب صحيح', [
    ['Non', 'لا', 0],
    ['En partie', 'جزئيا', 4],
    ['Oui', 'نعم', 6],
  ]),
  criterion('r2', 'Le ton respecte la cliente', 'الأسلوب يحترم الزبونة', [
    ['Non', 'لا', 0],
    ['Oui', 'نعم', 4],
  ]),
];

function criterion(
  key: string,
  fr: string,
  ar: string,
  levels: readonly (readonly [string, string, number])[],
): object {
  const written = levels.map(([french, arabic, points], place) => ({
    ...{ key: `l${place + 1}`, points },
    text: { fr: french, ar: arabic },
  }));
  return { key, text: { fr, ar }, levels: written };
}
