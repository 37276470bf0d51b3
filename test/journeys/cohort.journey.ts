import type { Browser, Locator, Page } from 'playwright-core';
import { DESKTOP, launchBrowser, openWindow, PHONE, seriousFaults, signIn, type Visitor } from './support/browser';
import { theProduct } from './support/product';
import { staffListAsCsv, staffListAsWorkbook } from './support/staff-list';
import { civilDay } from './support/civil-day';

jest.setTimeout(240_000);

const COHORT = 'C6 · Rabat · parcours';
const PROVIDER = 'Banque Atlas Avenir';
const SANAA = { login: '0698000011', password: 'une phrase facile à retenir' };

/** One story: Salma's staff list, Khadija's cohort, Sanaa's first lesson on her phone. Each step leans on the one before. */
describe('from a staff list to the day of the session', () => {
  let browser: Browser;
  let salma: Visitor;
  let khadija: Visitor;
  let sanaa: Visitor;
  let cohort: string;
  let code: string;
  let courseAddress: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    salma = await openWindow(browser, { language: 'fr', device: DESKTOP });
    khadija = await openWindow(browser, { language: 'fr', device: PHONE });
    sanaa = await openWindow(browser, { language: 'ar', device: PHONE });
    await Promise.all([signIn(salma.page, 'salma'), signIn(khadija.page, 'khadija')]);
  });
  afterAll(() => browser.close());

  it('a focal point sends a CSV of mixed scripts and sees one message per bad row, nothing written yet', async () => {
    const { page } = salma;
    await page.goto('/people/imports');
    await send(page, staffListAsCsv());
    await page.getByText('À confirmer', { exact: true }).waitFor();
    expect(await outcomes(page)).toEqual([2, 0, 0, 2]);
    for (const words of [/حميد بوعزة/, /Le prénom ou le nom manque/, /n’est pas un numéro de téléphone possible/]) {
      await page.getByRole('row', { name: words }).waitFor();
    }
    expect(await faults(page)).toEqual([]);
    await page.goto('/people?q=Ouchrif');
    await page.getByText('Personne ne correspond').waitFor();
  });

  it('confirms, and the same list as a workbook changes nothing', async () => {
    const { page } = salma;
    await page.goto('/people/imports');
    await page.getByRole('link', { name: 'personnel.csv' }).click();
    await page.getByRole('button', { name: 'Écrire 2 lignes' }).click();
    await page.getByText('Terminé', { exact: true }).first().waitFor();
    await page.goto('/people/imports');
    await send(page, await staffListAsWorkbook());
    await page.getByText('Ce fichier ne change rien : tout est déjà connu.').waitFor();
    expect(await outcomes(page)).toEqual([0, 0, 2, 2]);
  });

  it('a trainer hears what a cohort still needs, then opens one and invites the provider', async () => {
    const { page } = khadija;
    await page.goto('/cohorts/new');
    await page.getByRole('button', { name: 'Ouvrir une cohorte' }).click();
    await page.getByRole('alert').getByText('Choisissez le cours.').waitFor();
    expect(await faults(page)).toEqual([]);
    await page
      .getByLabel('Cours')
      .selectOption({ label: 'C6 · Décider sans biais : accueil, instruction, comité de crédit' });
    await page.getByLabel('Nom de la cohorte').fill(COHORT);
    await page.getByLabel('Premier jour', { exact: true }).fill(civilDay());
    await page.getByLabel('Dernier jour', { exact: true }).fill(civilDay(30));
    await page.getByLabel('Désignations jusqu’au').fill(civilDay(20));
    await page.getByLabel(PROVIDER, { exact: true }).check();
    await page.getByRole('button', { name: 'Ouvrir une cohorte' }).click();
    await page.getByText('Personne n’est encore inscrit.').waitFor();
    cohort = new URL(page.url()).pathname;
    expect(await faults(page)).toEqual([]);
  });

  it('the focal point nominates her own staff, and may still take a nomination back', async () => {
    const { page } = salma;
    await page.goto('/nominate');
    await page.getByRole('region', { name: COHORT }).getByRole('link', { name: 'Choisir le personnel' }).click();
    for (const name of ['Sanaa Ouchrif', 'Karim Sebti']) {
      await page.getByRole('button', { name: `Désigner · ${name}` }).click();
      await page.getByRole('row', { name }).getByText('Inscrit', { exact: true }).waitFor();
    }
    expect(await faults(page)).toEqual([]);
  });

  it('Relancer prepares a WhatsApp text in the person’s own language', async () => {
    const { page } = salma;
    await page.goto('/team');
    await page.getByRole('button', { name: 'Relancer Sanaa Ouchrif' }).click();
    const dialog = page.getByRole('dialog');
    const address = await dialog.getByRole('link', { name: 'WhatsApp' }).getAttribute('href');
    const link = new URL(address ?? '');
    expect(`${link.host}${link.pathname}`).toBe('wa.me/212698000011');
    expect(link.searchParams.get('text')).toMatch(/سناء.*«قرارات دون تحيّز/s);
    expect(await dialog.locator('blockquote').getAttribute('dir')).toBe('rtl');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('hands over a one-time code', async () => {
    const { page } = salma;
    await page.getByRole('link', { name: 'Sanaa Ouchrif' }).click();
    await page.getByRole('button', { name: 'Créer un code' }).click();
    const handover = page.getByRole('status').filter({ hasText: 'Affiché une seule fois' });
    code = (await handover.locator('code').nth(1).innerText()).trim();
    expect(code).toMatch(/^\d{8}$/);
    expect(await faults(page)).toEqual([]);
  });

  it('the person invited comes in with it on a phone, in Arabic, and it opens nothing a second time', async () => {
    const { page } = sanaa;
    await page.goto('/code');
    await enterByCode(page, '00000000');
    await page.getByRole('alert').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await enterByCode(page, code);
    await page.getByRole('heading', { name: 'مرحبا سناء' }).waitFor();
    expect(await faults(page)).toEqual([]);
    const other = await openWindow(browser, { language: 'ar', device: PHONE });
    await other.page.goto('/code');
    await enterByCode(other.page, code);
    await other.page.getByRole('alert').waitFor();
    await other.close();
  });

  it('reads lessons and marks one done without a connection; it is sent once the connection is back', async () => {
    const { page, context } = sanaa;
    await page.getByRole('link', { name: 'البدء' }).first().click();
    await page.waitForURL(/\/activities\//);
    courseAddress = new URL(page.url()).pathname.replace(/\/activities\/.*/, '');
    await page.goto(courseAddress);
    const lessons = page.getByRole('listitem').filter({ hasText: 'درس' }).getByRole('link');
    await lessons.first().click();
    await page.getByRole('button', { name: 'متابعة' }).waitFor();
    const sent = countOf(page, 'PUT', '/completion');
    await isKept(page, 4);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'متابعة' }).click();
    await page.getByText('حُفظت القراءة في هذا الهاتف').waitFor();
    await page.getByText('عنصر واحد في الانتظار').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('link', { name: /^التالي/ }).click();
    await page.getByRole('button', { name: 'متابعة' }).waitFor();
    await context.setOffline(false);
    await page.getByText('في الانتظار').waitFor({ state: 'detached', timeout: 30_000 });
    await page.goto(courseAddress);
    await page.getByText('1 من', { exact: false }).first().waitFor();
    expect(sent()).toBe(1);
  });

  it('the trainer plans a session for today and marks attendance with her thumb', async () => {
    const { page } = khadija;
    await page.goto(`${cohort}/sessions`);
    await page.getByRole('button', { name: 'Programmer une séance' }).click();
    await page.getByLabel('Date', { exact: true }).fill(civilDay());
    await page.getByLabel('Lieu en français').fill('Siège, salle 2');
    await page.getByLabel('Lieu en arabe').fill('المقر، القاعة 2');
    await page.getByRole('button', { name: 'Programmer', exact: true }).click();
    await page.getByRole('link', { name: 'Relever les présences' }).click();
    await page.getByRole('button', { name: 'Tout le monde est là' }).click();
    await page.getByRole('group', { name: /Sebti/ }).getByRole('button', { name: 'Absent(e)' }).click();
    const save = page.getByRole('button', { name: 'Enregistrer les présences' });
    expect(await isAboveTheBar(page, save)).toBe(true);
    expect(await faults(page)).toEqual([]);
    await page.reload();
    await page.getByText('Gardé sur ce téléphone, pas encore enregistré.').waitFor();
    await khadija.context.setOffline(true);
    await save.click();
    const waiting = page.getByText('se fera seul au retour de la connexion');
    await waiting.waitFor();
    expect(await faults(page)).toEqual([]);
    await khadija.context.setOffline(false);
    await waiting.waitFor({ state: 'detached' });
    await page.getByText('Les présences sont enregistrées.').waitFor();
    await page.goto(`${cohort}/sessions`);
    await page.getByText('Matin : présence 1 sur 2').waitFor();
  });

  it('what did not reach the server is sent from any page of the trainer, over a reload', async () => {
    const { page, context } = khadija;
    await page.getByRole('link', { name: 'Relever les présences' }).click();
    await context.route('**/attendance', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await page.getByRole('group', { name: /Sebti/ }).getByRole('button', { name: 'Présent(e)' }).click();
    await page.getByRole('button', { name: 'Enregistrer les présences' }).click();
    await page.getByText('quelle que soit la page ouverte').waitFor();
    await page.goto(`${cohort}/people`);
    const bar = page.getByText('1 en attente').or(page.getByText('1 envoi en attente'));
    await bar.waitFor();
    expect(await faults(page)).toEqual([]);
    await context.unroute('**/attendance');
    await bar.waitFor({ state: 'detached', timeout: 30_000 });
    await page.goto(`${cohort}/sessions`);
    await page.getByText('Matin : présence 2 sur 2').waitFor();
  });

  it('scores the observation grid, one key per criterion', async () => {
    const { page } = khadija;
    await page.goto(`${cohort}/observations`);
    await page.getByRole('button', { name: /Ouchrif/ }).click();
    for (const row of await page.locator('fieldset').all()) await row.locator('label').last().click();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer, personne suivante' }).click();
    await page.getByText(/^Notes de .*Ouchrif enregistrées/).waitFor();
    await page.goto(`${cohort}/observations`);
    await page
      .getByRole('button', { name: /Ouchrif/ })
      .getByText('100')
      .waitFor();
  });

  it('the learner reads that presence and practice are no longer missing, and what still is', async () => {
    const { page } = sanaa;
    await page.goto(courseAddress);
    const missing = page.getByRole('region', { name: 'ما ينقص للحصول على شهادتكم' });
    await missing.getByText('الاختبار النهائي').waitFor();
    const words = await missing.innerText();
    expect(words).not.toContain('الحضور في القاعة');
    expect(words).not.toContain('الممارسة');
    expect(await faults(page)).toEqual([]);
  });

  it('signing out everywhere ends her session in another browser and clears both phones', async () => {
    const lost = await openWindow(browser, { language: 'ar', device: PHONE });
    await lost.page.goto('/sign-in');
    await lost.page.locator('input[autocomplete="username"]').fill(SANAA.login);
    await lost.page.locator('input[autocomplete="current-password"]').fill(SANAA.password);
    await lost.page.locator('form button[type="submit"]').click();
    await lost.page.getByRole('heading', { name: 'مرحبا سناء' }).waitFor();
    const { page } = sanaa;
    await page.goto('/me');
    await page.getByRole('button', { name: 'الخروج من كل الأجهزة' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'الخروج من كل الأجهزة' }).click();
    await page.waitForURL(/sign-in/);
    expect(await page.evaluate('Object.keys(localStorage).filter((key) => /lesson|tamkin.me/.test(key))')).toEqual([]);
    await lost.page.goto('/learn');
    await lost.page.waitForURL(/sign-in/, { timeout: 60_000 });
  });
});

async function send(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await page.waitForURL(/\/people\/imports\/./);
}

/** To add, to change, unchanged, bad. */
async function outcomes(page: Page): Promise<number[]> {
  const tiles = page.locator('main a[href*="outcome="]');
  await tiles.first().waitFor();
  return (await tiles.allInnerTexts()).map((words) => Number.parseInt(words, 10));
}

async function enterByCode(page: Page, code: string): Promise<void> {
  await page.locator('input[autocomplete="username"]').fill(SANAA.login);
  await page.locator('input[autocomplete="one-time-code"]').fill(code);
  await page.locator('input[autocomplete="new-password"]').fill(SANAA.password);
  await page.locator('form button[type="submit"]').click();
}

/** Faults that axe calls serious, and anything wider than the screen. */
async function faults(page: Page): Promise<string[]> {
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  return [...(await seriousFaults(page)), ...(excess > 1 ? [`${excess} px wider than the screen`] : [])];
}

/** Whether it stands above the bar of places, where a thumb meets it. */
async function isAboveTheBar(page: Page, button: Locator): Promise<boolean> {
  const [key, bar] = await Promise.all([button.boundingBox(), page.getByRole('navigation').last().boundingBox()]);
  return key !== null && bar !== null && key.y + key.height <= bar.y;
}

/** Waits until that many texts are on this phone. */
async function isKept(page: Page, least: number): Promise<void> {
  const kept = `Object.keys(localStorage).filter((key) => key.startsWith('tamkin.lesson.')).length`;
  for (let tries = 0; tries < 100; tries++) {
    if ((await page.evaluate<number>(kept)) >= least) return;
    await page.waitForTimeout(100);
  }
  throw new Error('The lessons of the module were not kept on this phone');
}

/** Counts the calls of the API from now on. */
function countOf(page: Page, method: string, ending: string): () => number {
  let count = 0;
  page.on('response', (response) => {
    const asked = response.request().method();
    const own = response.url().startsWith(theProduct().origin);
    if (asked === method && own && response.url().endsWith(ending)) count += 1;
  });
  return () => count;
}
