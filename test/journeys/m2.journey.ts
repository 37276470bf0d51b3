import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openWindow, PHONE, picture, signIn, type Visitor } from './support/browser';
import { CourseDesk, type Both } from './support/course-desk';
import { writeCase, writeSorting, writeStory } from './support/lessons-of-fatima';
import { screenFaults } from './support/screen-faults';
import { civilDay } from './support/civil-day';

jest.setTimeout(240_000);

const TITLE: Both = ['Le parcours de Fatima', 'مسار فاطمة'];
const DESK: Both = ['À l’accueil : « Votre mari est avec vous ? »', 'في الاستقبال: «هل زوجك معك؟»'];
const TALK: Both = ['L’entretien : questions utiles, questions à bannir', 'المقابلة: أسئلة نافعة وأخرى ممنوعة'];
const CASE: Both = ['La garantie et la caution : étude de cas', 'الضمانة والكفالة: دراسة حالة'];
const PRE_TEST: Both = ['Pré-test', 'اختبار قبلي'];
const FINAL: Both = ['Test final', 'الاختبار النهائي'];
const PERMISSION: Both = [
  'Une femme mariée a besoin de l’autorisation de son mari pour exercer le commerce.',
  'تحتاج المرأة المتزوجة إلى إذن زوجها لممارسة التجارة.',
];
/** Statements, each false but the second; the key of the first is wrong until it is noticed. */
const STATEMENTS: readonly Both[] = [
  PERMISSION,
  ['Exiger de tous un titre foncier à son nom écarte surtout des femmes.', 'اشتراط رسم عقاري باسم الشخص يقصي النساء.'],
  ['Une cliente mariée doit toujours fournir une caution.', 'على الزبونة المتزوجة تقديم كفيل دائمًا.'],
  ['« Qui garde vos enfants ? » aide à instruire le dossier.', '«من يعتني بأطفالك؟» سؤال يفيد دراسة الملف.'],
];
const TRUE_OF = [true, true, false, false];
const COHORT = 'M2 · Rif et Oasis';

/** How the test is taken, in the words of the learner. */
const WORDS = {
  fr: {
    ...{ answer: 'Répondre aux questions', start: 'Commencer', next: 'Question suivante' },
    ...{ review: 'Relire et remettre', handIn: 'Remettre le test', result: 'Votre résultat' },
    ...{ no: 'Faux', open: 'Ouvrir mon travail', send: 'Remettre', sent: /Remis/ },
  },
  ar: {
    ...{ answer: 'الإجابة عن الأسئلة', start: 'ابدأوا', next: 'السؤال الموالي' },
    ...{ review: 'المراجعة والتسليم', handIn: 'تسليم الاختبار', result: 'نتيجتكم' },
    ...{ no: 'خطأ', open: 'فتح عملي', send: 'تسليم', sent: /سُلّم/ },
  },
};

/** One story: Khadija writes module M2 and its tests, runs them on phones and on paper, marks, corrects, reads. */
describe('the module of Fatima, from the first word to the statistics', () => {
  let browser: Browser;
  let khadija: Visitor;
  let page: Page;
  let course: string;
  let cohort: string;
  const learners: { fr?: Visitor; ar?: Visitor } = {};

  beforeAll(async () => {
    browser = await launchBrowser();
    khadija = await openWindow(browser, { language: 'fr' });
    page = khadija.page;
    await signIn(page, 'khadija');
  });
  afterAll(() => browser.close());

  it('is planned: two lessons, a case to hand in, a test before and one after', async () => {
    const desk = new CourseDesk(page);
    course = await desk.create(`M2-${String(Date.now()).slice(-6)}`, TITLE);
    await desk.addModule(TITLE);
    await desk.addActivity(/^Pré-test/, PRE_TEST);
    await desk.addActivity(/^Leçon/, DESK);
    await desk.addActivity(/^Leçon/, TALK);
    await desk.addActivity(/^Travail à rendre/, CASE);
    await desk.addActivity(/^Test final/, FINAL);
    expect(await screenFaults(page)).toEqual([]);
  });

  it('is written in both languages: a voice, a story to choose from, cards to sort, a case', async () => {
    const desk = new CourseDesk(page);
    await desk.openText(course, DESK);
    await writeStory(desk);
    await page.getByRole('link', { name: 'Voir comme une personne en formation' }).click();
    await page.getByRole('tab', { name: 'العربية' }).click();
    await page
      .getByRole('region', { name: /téléphone, en arabe/ })
      .getByText('ماذا تفعلون؟')
      .waitFor();
    await desk.openText(course, TALK);
    await writeSorting(desk);
    await desk.openText(course, CASE);
    await writeCase(desk);
    expect(await screenFaults(page)).toEqual([]);
  });

  it('has a bank of questions, written one after the other and tagged by what they test', async () => {
    await page.goto(course);
    await page.getByRole('link', { name: PRE_TEST[0] }).click();
    await page.getByRole('link', { name: /dans la banque/ }).click();
    await page.getByRole('link', { name: 'Nouvelle question' }).click();
    await page.getByLabel('Type').selectOption({ label: 'Vrai ou faux' });
    await page.getByLabel('Objectif', { exact: true }).selectOption({ label: 'Un autre code…' });
    await page.getByLabel('Code de l’objectif').fill('O1');
    for (const side of ['Français', 'العربية']) {
      const words = page.getByRole('group', { name: side, exact: true });
      await words.getByLabel('Option 1').fill(side === 'Français' ? 'Vrai' : 'صحيح');
      await words.getByLabel('Option 2').fill(side === 'Français' ? 'Faux' : 'خطأ');
    }
    for (const [place, [fr, ar]] of STATEMENTS.entries()) {
      await page.getByRole('group', { name: 'Français', exact: true }).getByLabel('Question').fill(fr);
      await page.getByRole('group', { name: 'العربية', exact: true }).getByLabel('Question').fill(ar);
      if (place === 0) await isRefusedWithoutKey(page);
      await rightAnswer(page, TRUE_OF[place] ? 0 : 1);
      const more = place < STATEMENTS.length - 1;
      await page
        .getByRole('button', { name: more ? 'Enregistrer et écrire la suivante' : 'Enregistrer la question' })
        .click();
      if (more) await waitUntilEmpty(page.getByRole('group', { name: 'Français', exact: true }).getByLabel('Question'));
    }
    await page.getByRole('row', { name: /Qui garde vos enfants.*O1/ }).waitFor();
  });

  it('draws two parallel tests from one objective, and is published', async () => {
    await page.goto(course);
    await page.getByRole('link', { name: PRE_TEST[0] }).click();
    await page.getByRole('button', { name: 'Ajouter un tirage' }).click();
    await page.getByLabel('Objectif').selectOption('O1');
    await page.getByLabel('Questions à tirer').fill('2');
    await page.getByText('4 questions disponibles').waitFor();
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('Enregistré', { exact: true }).waitFor();
    await page.goto(course);
    await page.getByRole('link', { name: FINAL[0] }).click();
    await page.getByLabel('Forme parallèle de').selectOption({ label: PRE_TEST[0] });
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('Enregistré', { exact: true }).waitFor();
    await page.goto(course);
    await page.getByRole('button', { name: 'Publier…' }).click();
    await page.getByLabel('J’ai lu ces points et je publie quand même.').check();
    await page.getByRole('button', { name: /^Publier la version/ }).click();
    await page.getByRole('link', { name: 'Ouvrir une cohorte' }).click();
  });

  it('is run with a cohort, one member of which has no phone', async () => {
    await page.getByLabel('Nom de la cohorte').fill(COHORT);
    await page.getByLabel('Premier jour', { exact: true }).fill(civilDay(0));
    await page.getByLabel('Dernier jour', { exact: true }).fill(civilDay(30));
    for (const name of ['Microcrédit Oasis Solidaire', 'Rif Horizons Microfinance SA']) {
      await page.getByLabel(name, { exact: true }).check();
    }
    await page.getByRole('button', { name: 'Ouvrir une cohorte' }).click();
    await page.getByRole('link', { name: 'Inscrire une personne' }).click();
    cohort = new URL(page.url()).pathname.replace(/\/enrol.*/, '');
    for (const name of ['Rachid Zemmouri', 'Abdellah Ouhssain', 'Zahra Oulhaj']) {
      await page.getByRole('searchbox').fill(name.split(' ')[1]!);
      await page.getByRole('button', { name: `Inscrire · ${name}` }).click();
      await page.getByRole('row', { name }).getByText('Inscrit', { exact: true }).waitFor();
    }
  });

  it.each([
    ['ar', 'abdellah', 1],
    ['fr', 'rachid', 0],
  ] as const)('is learned on a phone (%s)', async (language, login, at) => {
    const learner = (learners[language] = await openWindow(browser, { language, device: PHONE }));
    const phone = learner.page;
    await signIn(phone, login);
    await openCourse(phone, at);
    await takeTest(phone, PRE_TEST[at], language);
    await openCourse(phone, at);
    if (language === 'ar') await readInArabic(phone);
    await openCourse(phone, at);
    await phone.getByRole('link', { name: CASE[at] }).click();
    await phone.getByRole('link', { name: WORDS[language].open }).click();
    await phone
      .getByRole('textbox')
      .first()
      .fill(language === 'ar' ? 'القرار نفسه للجميع.' : 'La même décision pour tous.');
    expect(await screenFaults(phone)).toEqual([]);
    await phone.getByRole('button', { name: WORDS[language].send, exact: true }).click();
    await phone.getByText(WORDS[language].sent).first().waitFor();
    await openCourse(phone, at);
    await takeTest(phone, FINAL[at], language);
    expect(await screenFaults(phone)).toEqual([]);
  });

  it('is sat on paper: printed in both languages, keyed in by letters', async () => {
    await page.goto(`${cohort}/paper`);
    await page.getByRole('link', { name: FINAL[0], exact: true }).click();
    const prints = page.locator('a[href*="/prints/"]');
    await prints.first().waitFor();
    for (const link of await prints.all()) {
      const file = await page.request.get((await link.getAttribute('href'))!);
      expect([file.status(), (await file.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    }
    await page.getByRole('link', { name: 'Zahra Oulhaj' }).click();
    await page.getByLabel('Réponse à la question 1').fill('b');
    await page.getByLabel('Réponse à la question 2').fill('ب');
    expect(await screenFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Enregistrer/ }).click();
    await page.getByText('Feuille enregistrée').waitFor();
    await page.goto(`${cohort}/paper`);
    await page.getByRole('link', { name: FINAL[0], exact: true }).click();
    await page.getByRole('row', { name: /Zahra Oulhaj.*%/ }).waitFor();
  });

  it('has its case marked, and the learner reads it in Arabic', async () => {
    await page.goto(`${cohort}/marking`);
    await page.getByRole('link', { name: 'Abdellah Ouhssain' }).click();
    await page.getByLabel('Note sur 100').fill('80');
    await page.getByLabel('Mot à la personne').fill('قرار معلل، أحسنتم.');
    await page.getByRole('button', { name: 'Accepter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Abdellah Ouhssain' }).waitFor({ state: 'detached' });
    const phone = learners.ar!.page;
    await openCourse(phone, 1);
    await phone.getByRole('link', { name: CASE[1] }).click();
    await phone.getByRole('link', { name: 'مراجعة', exact: true }).click();
    await phone.getByText('قرار معلل، أحسنتم.').first().waitFor();
  });

  it('has a wrong key put right: who changes is seen first, then the marks follow', async () => {
    await page.goto(`/questions?course=${course.split('/').at(-1)}`);
    await page.getByRole('link', { name: PERMISSION[0] }).click();
    await rightAnswer(page, 1);
    await page.getByRole('button', { name: 'Enregistrer la question' }).click();
    await page.getByRole('heading', { name: 'Corriger des notes déjà données' }).waitFor();
    await page.getByRole('row', { name: /Abdellah Ouhssain.*M2 · Rif et Oasis/ }).waitFor();
    await page.getByLabel('Raison').fill('La clé était fausse : cette autorisation n’existe plus.');
    await page.getByRole('button', { name: /^Corriger \d essais?$/ }).click();
    await page.getByRole('heading', { name: 'Corrections passées' }).waitFor({ timeout: 60_000 });
    expect(await screenFaults(page)).toEqual([]);
  });

  it('tells how its questions behave, over both languages and paper', async () => {
    await page.goto(`${course}/results`);
    await page.getByRole('link', { name: FINAL[0], exact: true }).click();
    const shown = page.getByText(/sur \d essais?/);
    for (let tries = 0; tries < 20 && (await attemptsIn(shown)) < 6; tries++) {
      await page.waitForTimeout(1_000);
      await page.reload();
      await page.getByText('statistiques des questions').first().waitFor();
    }
    // Three people, two questions each.
    expect(await attemptsIn(shown)).toBe(6);
    await picture(page, 'statistics-fr');
    expect(await screenFaults(page)).toEqual([]);
  });
});

function rightAnswer(page: Page, place: number): Promise<void> {
  return page.getByRole('group', { name: 'La bonne réponse' }).getByRole('radio').nth(place).check();
}

/** Nothing is right until its author says what. */
async function isRefusedWithoutKey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer et écrire la suivante' }).click();
  await page.getByText('Cochez une seule bonne réponse.').waitFor();
}

async function waitUntilEmpty(field: Locator): Promise<void> {
  for (let tries = 0; tries < 100 && (await field.inputValue()) !== ''; tries++) await field.page().waitForTimeout(100);
  expect(await field.inputValue()).toBe('');
}

async function openCourse(phone: Page, at: 0 | 1): Promise<void> {
  await phone.goto('/learn');
  await phone.getByRole('link', { name: TITLE[at], exact: true }).first().click();
  await phone.getByRole('heading', { level: 1, name: TITLE[at] }).waitFor();
}

/** Says no to both statements. */
async function takeTest(phone: Page, title: string, language: 'fr' | 'ar'): Promise<void> {
  const words = WORDS[language];
  await phone.getByRole('link', { name: title }).first().click();
  await phone.getByRole('link', { name: words.answer }).click();
  await phone.getByRole('button', { name: words.start }).click();
  await phone.getByRole('radio', { name: words.no }).check();
  await phone.getByRole('button', { name: words.next }).click();
  await phone.getByRole('button', { name: words.next }).waitFor({ state: 'detached' });
  await phone.getByRole('radio', { name: words.no }).check();
  await phone.getByRole('button', { name: words.review }).click();
  await phone.getByRole('button', { name: words.handIn }).click();
  await phone.getByRole('heading', { name: words.result }).waitFor();
}

/** The voice, the story and the cards, from the right. */
async function readInArabic(phone: Page): Promise<void> {
  await phone.getByRole('link', { name: DESK[1] }).click();
  await phone.getByRole('button', { name: /^استماع/ }).waitFor();
  await phone.getByRole('button', { name: '«حدثيني عن ورشتك.»' }).click();
  await phone.getByText('تنتهي القصة هنا.').waitFor();
  expect(await phone.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await screenFaults(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'متابعة', exact: true }).click();
  await phone.getByRole('button', { name: 'نافع' }).click();
  await phone.getByRole('button', { name: 'البطاقة التالية' }).click();
  await phone.getByRole('button', { name: 'ممنوع' }).click();
  await phone.getByRole('button', { name: 'عرض الصناديق بعد الفرز' }).click();
  await phone.getByText('2 من 2', { exact: false }).first().waitFor();
}

/** Attempts that the cards of questions speak of, summed. */
async function attemptsIn(shown: Locator): Promise<number> {
  const said = await shown.allInnerTexts();
  return said.reduce((sum, words) => sum + Number(/sur (\d+) essai/.exec(words)?.[1] ?? 0), 0);
}
