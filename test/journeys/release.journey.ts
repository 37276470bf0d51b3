import type { Browser, Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { DESKTOP, launchBrowser, openWindow, PHONE, picture, signIn, type Visitor } from './support/browser';
import { screenFaults } from './support/screen-faults';

jest.setTimeout(240_000);

const REASON = 'Précisez ce qui a manqué le deuxième jour.';

describe('from the report to a certificate that anybody can check', () => {
  let browser: Browser;
  let reviewer: Visitor;
  let verifyUrl: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    reviewer = await openWindow(browser, { language: 'fr', device: DESKTOP });
    await signIn(reviewer.page, 'yassine');
  });
  afterAll(() => browser.close());

  it('a reviewer finds at home what waits, what is new and how far the targets are', async () => {
    const { page } = reviewer;
    await page.goto('/');
    await page.getByRole('heading', { name: 'Depuis votre dernière visite' }).waitFor();
    await page.getByRole('progressbar', { name: /Personnes formées/ }).waitFor();
    expect(await screenFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /C7 · Centre/ }).click();
  });

  it('sends a report back, and has to say why', async () => {
    const { page } = reviewer;
    await page.getByRole('button', { name: 'Renvoyer' }).click();
    await page.getByRole('button', { name: 'Renvoyer' }).click();
    await page.getByLabel('Motif').and(page.locator('[aria-invalid="true"]')).waitFor();
    expect(await screenFaults(page)).toEqual([]);
    await page.getByLabel('Motif').fill(REASON);
    await page.getByRole('button', { name: 'Renvoyer' }).click();
    await page.locator('main').getByText('Renvoyé', { exact: true }).waitFor();
  });

  it('the trainer reads the reason on a phone in Arabic, corrects, and hands in again', async () => {
    const { page, close } = await openWindow(browser, { language: 'ar', device: PHONE });
    await signIn(page, 'khadija');
    await page.getByRole('button', { name: 'العربية' }).first().click();
    await page.goto('/cohorts');
    await page.getByRole('link', { name: /C7 · Centre/ }).click();
    await page.getByRole('link', { name: 'التقرير', exact: true }).click();
    await page.getByText(REASON).waitFor();
    expect(await screenFaults(page)).toEqual([]);

    const difficulties = page.getByLabel('الصعوبات');
    const before = await difficulties.inputValue();
    await difficulties.fill('');
    await page.getByRole('button', { name: 'إرسال للمصادقة' }).click();
    await difficulties.and(page.locator('[aria-invalid="true"]')).waitFor();
    await difficulties.fill(`${before} غاب مشاركان في اليوم الثاني.`);
    await page.getByRole('button', { name: 'إرسال للمصادقة' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'إرسال للمصادقة' }).click();
    await page.locator('main').getByText('في انتظار المصادقة').waitFor();
    expect(await page.getByText(REASON).count()).toBe(0);
    await close();
  });

  it('a reviewer validates the report and watches the certificates being made', async () => {
    const { page } = reviewer;
    await page.goto('/validate');
    await page.getByRole('link', { name: /C7 · Centre/ }).click();
    await page.getByText('غاب مشاركان في اليوم الثاني').waitFor();
    await page.getByRole('button', { name: 'Valider et délivrer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Valider et délivrer' }).click();
    await page.getByRole('link', { name: 'Voir ces attestations dans le registre' }).click();
    await page.getByRole('heading', { name: 'Registre des attestations' }).waitFor();
    await page.locator('table').getByText('Valide', { exact: true }).first().waitFor({ timeout: 60_000 });
    await picture(page, 'register-fr');
    await page
      .getByRole('link', { name: /Bennouna/ })
      .first()
      .click();
    verifyUrl = await verificationOf(page);
    expect(await screenFaults(page)).toEqual([]);
  });

  it.each(['fr', 'ar', 'en'] as const)(
    'anybody reads every printed field without an account or a script (%s)',
    async (language) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE, locale: language });
      const page = await context.newPage();
      await page.goto(verifyUrl);
      const text = await page.locator('body').innerText();
      expect(text).toContain('Asmae Bennouna');
      expect(text).toMatch(/TMK-\d{4}-\d+/);
      expect(text).toContain({ fr: 'Valide', ar: 'صالحة', en: 'Valid' }[language]);
      expect(await page.locator('script').count()).toBe(0);
      await picture(page, `verify-${language}`);
      await context.close();
    },
  );

  it('a name is corrected under a new number, and the old one says that it was replaced', async () => {
    const { page } = reviewer;
    await page.getByRole('button', { name: 'Corriger' }).click();
    await page.getByLabel('Nom en caractères latins').fill('Asmaa Bennouna');
    await page.getByLabel('Motif de la correction').fill('Le prénom s’écrit avec deux a.');
    await page.getByRole('button', { name: 'Délivrer l’attestation corrigée' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Délivrer l’attestation corrigée' }).click();
    await page
      .getByRole('link', { name: 'Page de vérification' })
      .and(page.locator(`:not([href="${verifyUrl}"])`))
      .waitFor();
    expect(await seenByVisitor(browser, verifyUrl)).toContain('Remplacée');
    verifyUrl = await verificationOf(page);
    expect(await seenByVisitor(browser, verifyUrl)).toMatch(/Valide[\s\S]*Asmaa Bennouna/);
  });

  it('a revoked certificate says so to everybody, and the register keeps the whole story', async () => {
    const { page } = reviewer;
    await page.getByRole('button', { name: 'Révoquer' }).click();
    await page.getByLabel('Motif de la révocation').fill('Délivrée par erreur à une autre personne.');
    await page.getByRole('button', { name: 'Révoquer l’attestation' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Révoquer l’attestation' }).click();
    await page.locator('main').getByText('Révoquée', { exact: true }).first().waitFor();
    expect(await seenByVisitor(browser, verifyUrl)).toContain('Révoquée');
    await page.getByText('Délivrée par erreur à une autre personne.').waitFor();
    expect(await screenFaults(page)).toEqual([]);

    await page.goto('/register?search=bennouna');
    const register = page.locator('table');
    await register.getByText('Révoquée').waitFor();
    await register.getByText('Remplacée').waitFor();
  });

  it('says in four clicks how many women were trained in Oriental, and exports what is on the screen', async () => {
    const { page } = reviewer;
    await page.goto('/');
    await page.getByRole('link', { name: 'Rapport', exact: true }).click();
    await page.getByLabel('Région').selectOption({ label: "L'Oriental" });
    await page.getByText('2 personnes formées, dont 1 femme').waitFor();
    await page.getByRole('link', { name: '1 femme' }).click();
    await page.getByRole('heading', { name: 'Femmes formées' }).waitFor();
    await page.locator('table').getByText('Wafae Berkani').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await screenFaults(page)).toEqual([]);

    await page.getByRole('link', { name: 'Rapport', exact: true }).last().click();
    await page.getByRole('link', { name: 'Exporter' }).click();
    await page.getByRole('button', { name: 'Préparer le fichier' }).click();
    const ready = page.getByRole('link', { name: 'Télécharger' }).first();
    await page.getByRole('progressbar').or(ready).first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), ready.click()]);
    const sheets = await readExcelFile(await download.path());
    const cells = sheets.map(({ data }) => data.map((row) => row.map(String)));
    const women = cells.flat().find(([code]) => code === 'I.ST5');
    expect(women?.slice(3, 5)).toEqual(['1', '2']);
    expect(cells.flat(2)).toContain('Wafae Berkani');
    expect(cells.flat(2)).not.toContain('Fatiha Dadsi');
    await reviewer.close();
  });

  it('the administrator reads what was sent, and finds who released, revoked, imported and gave a role', async () => {
    const { page, close } = await openWindow(browser, { language: 'fr', device: DESKTOP });
    await signIn(page, 'mina');
    await importAndGiveRole(page);
    await page.goto('/outbox');
    await page.locator('tbody a').first().click();
    await page.getByRole('heading', { name: 'Le message' }).waitFor();
    await page
      .locator('main')
      .getByText(/Bonjour|السلام|مرحبا/)
      .first()
      .waitFor();
    expect(await screenFaults(page)).toEqual([]);

    for (const [family, fact] of [
      ['certificate', 'Attestation révoquée'],
      ['cohort', 'Rapport validé'],
      ['staff', 'Liste de personnel importée'],
      ['role', 'Rôle donné'],
    ] as const) {
      await page.goto(`/audit?action=${family}`);
      await page.locator('tbody').getByText(fact).first().waitFor({ timeout: 30_000 });
    }
    expect(await screenFaults(page)).toEqual([]);
    await close();
  });

  it('a learner downloads a light PDF of an earlier certificate', async () => {
    const { page, close } = await openWindow(browser, { language: 'fr', device: PHONE });
    await signIn(page, 'naima');
    await page.goto('/certificates');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /PDF|Télécharger/ })
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    await picture(page, 'certificates-fr');
    await close();
  });
});

async function verificationOf(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: 'Page de vérification' });
  await link.waitFor();
  const url = (await link.getAttribute('href')) ?? '';
  expect(url).toContain('/verify/');
  return url;
}

/** The verification page as somebody without an account or scripts reads it. */
async function seenByVisitor(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE, locale: 'fr' });
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await page.locator('body').innerText();
  } finally {
    await context.close();
  }
}

/** Through the API: the screens for it have journeys of their own. */
async function importAndGiveRole(page: Page): Promise<void> {
  const headers = { origin: new URL(page.url()).origin };
  const api = '/api/v1';
  const itemsOf = async (path: string): Promise<{ id: string }[]> => {
    const { items } = (await (await page.request.get(`${api}${path}`)).json()) as { items: { id: string }[] };
    return items;
  };
  const [provider] = await itemsOf('/providers');
  const buffer = Buffer.from('Prénom;Nom;Téléphone\nSara;Alami;0661998877\n');
  const sent = await page.request.post(`${api}/staff-imports?providerId=${provider?.id}`, {
    headers,
    multipart: { file: { name: 'Equipe-2026.csv', mimeType: 'text/csv', buffer } },
  });
  const { id } = (await sent.json()) as { id: string };
  const status = async (): Promise<string> => {
    const read = (await (await page.request.get(`${api}/staff-imports/${id}`)).json()) as { status: string };
    return read.status;
  };
  while ((await status()) === 'reading') await page.waitForTimeout(200);
  expect((await page.request.post(`${api}/staff-imports/${id}/confirmation`, { headers })).status()).toBe(204);
  const [person] = await itemsOf('/people?q=hanane');
  expect((await page.request.put(`${api}/people/${person?.id}/roles/trainer`, { headers })).ok()).toBe(true);
}
