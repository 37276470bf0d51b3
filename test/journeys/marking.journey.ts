import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openWindow, PHONE, signIn } from './support/browser';
import { LETTER, NOTES, openMarkingRoom, TEST, type MarkingRoom } from './support/marking-room';
import { screenFaults } from './support/screen-faults';

jest.setTimeout(240_000);

/** What the trainers must not read before the marks are out. */
const FADMA = /Oubella|أوبلا|Fadma|فاضمة/;

/** One cohort: pages photographed, a test that two people mark without names, letters that colleagues review. */
describe('work that learners and trainers read', () => {
  let browser: Browser;
  let room: MarkingRoom;
  let fadma: Page;
  let khadija: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    room = await openMarkingRoom(browser, ['fadma', 'rachid']);
    fadma = await phoneOf('fadma', 'ar');
    khadija = await deskOf('khadija');
  });
  afterAll(() => browser.close());

  const phoneOf = async (login: string, language: 'fr' | 'ar'): Promise<Page> => {
    const { page } = await openWindow(browser, { language, device: PHONE });
    await signIn(page, login);
    await page.locator(`button[lang="${language}"]`).first().click();
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
    return page;
  };
  const deskOf = async (login: string): Promise<Page> => {
    const { page } = await openWindow(browser, { language: 'fr' });
    await signIn(page, login);
    return page;
  };
  const assignment = (activity: string, login = 'fadma'): string =>
    `/learn/${room.enrolments[login]}/assignment/${activity}`;

  it('a page is photographed with the phone, made small on it, and handed in', async () => {
    await fadma.goto(assignment(room.notes));
    await fadma.getByRole('heading', { level: 1, name: NOTES.ar }).waitFor();
    const photo = await bigPhoto(fadma);
    expect(photo.length).toBeGreaterThan(1_000_000);
    const sent = fadma.waitForResponse((answer) => answer.request().method() === 'POST' && /files$/.test(answer.url()));
    await fadma
      .locator('input[capture="environment"]')
      .setInputFiles({ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: photo });
    const { size, contentType } = (await (await sent).json()) as { size: number; contentType: string };
    expect(size).toBeLessThanOrEqual(300_000);
    expect(contentType).toBe('image/webp');
    await fadma
      .getByRole('button', { name: 'حذف' })
      .or(fadma.getByRole('button', { name: 'إزالة' }))
      .first()
      .waitFor();
    expect(await screenFaults(fadma)).toEqual([]);
    await fadma.getByRole('button', { name: 'تسليم', exact: true }).click();
    await fadma.getByText('سُلّم وينتظر القراءة').first().waitFor();
    expect(await screenFaults(fadma)).toEqual([]);
  });

  it('a test is handed in, and says that its results come with those of the others', async () => {
    await fadma.goto(`/learn/${room.enrolments['fadma']}/quiz/${room.test}`);
    await fadma.getByRole('button', { name: 'ابدأوا' }).click();
    await fadma.getByRole('textbox').fill('القاعدة نفسها للجميع: الضمانة حسب المبلغ، لا حسب الجنس.');
    await fadma.getByText('تم الحفظ').waitFor();
    await fadma.getByRole('button', { name: 'تسليم الاختبار' }).click();
    await fadma.getByRole('heading', { level: 1, name: 'نتيجتكم' }).waitFor();
    await fadma.getByText('قيد التصحيح').waitFor();
    await fadma.getByText('تُنشر نتائج الفوج معا', { exact: false }).waitFor();
    expect(await screenFaults(fadma)).toEqual([]);
  });

  it('two trainers mark it by number, neither by the mark of the other', async () => {
    const zineb = await deskOf('zineb');
    for (const [page, level] of [
      [khadija, 'Oui'],
      [zineb, 'En partie'],
    ] as const) {
      await page.goto('/marking?kind=test');
      await page.getByRole('link', { name: 'Personne 1' }).click();
      await page.getByRole('heading', { level: 1, name: 'Personne 1' }).waitFor();
      expect(await page.locator('body').innerText()).not.toMatch(FADMA);
      expect(await page.getByText('Première correction').count()).toBe(0);
      await page.locator('fieldset').first().getByText(level, { exact: true }).click();
      await page.locator('fieldset').last().getByText('Oui', { exact: true }).click();
      await page.getByLabel('Mot à la personne').fill(`Vu : ${level}`);
      expect(await screenFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Enregistrer la note' }).click();
      await page.getByRole('button', { name: 'Passer au suivant' }).waitFor();
    }
  });

  it('the marks are released together, once it was said what that means, and read in Arabic', async () => {
    await fadma.reload();
    await fadma.getByText('صُحِّح', { exact: true }).waitFor();
    expect(await fadma.getByText('Vu :', { exact: false }).count()).toBe(0);
    await khadija.goto(`/cohorts/${room.cohort}/marking`);
    const test = khadija.getByRole('region', { name: TEST.fr });
    await test.getByRole('button', { name: 'Publier 1 note' }).click();
    expect(await screenFaults(khadija)).toEqual([]);
    await khadija.getByRole('dialog').getByRole('button', { name: 'Publier 1 note' }).click();
    await khadija.getByText('1 note publiée').waitFor();
    await test.getByRole('link', { name: 'Fadma Oubella' }).waitFor();
    await fadma.reload();
    await fadma.locator('p', { hasText: '90' }).first().waitFor();
    await fadma.getByText('Vu : Oui', { exact: false }).waitFor();
    expect(await screenFaults(fadma)).toEqual([]);
  });

  it('a learner gives a review by the rubric, without a name', async () => {
    const rachid = await phoneOf('rachid', 'fr');
    await handInLetter(rachid, assignment(room.letter, 'rachid'), 'Remettre', 'Chère Fatima, la règle est la même.');
    await handInLetter(fadma, assignment(room.letter), 'تسليم', 'عزيزتي فاطمة، القاعدة نفسها للجميع.');
    await khadija.reload();
    const letters = khadija.getByRole('region', { name: LETTER.fr });
    await letters.getByRole('button', { name: 'Faire relire 2 travaux' }).click();
    await khadija.getByText('2 travaux confiés aux pairs').waitFor();
    await giveReview(rachid, assignment(room.letter, 'rachid'), {
      begin: 'Commencer',
      word: 'Un mot qui aide',
      send: 'Donner ma relecture',
    });
    await fadma.goto(assignment(room.letter));
    await giveReview(fadma, assignment(room.letter), { begin: 'البدء', word: 'كلمة تفيد', send: 'إرسال قراءتي' });
  });

  it('the trainer replaces the mark of the peers after its release, and the learner reads why', async () => {
    await khadija.goto(`/cohorts/${room.cohort}/marking`);
    await khadija.getByRole('region', { name: LETTER.fr }).getByRole('link', { name: 'Fadma Oubella' }).click();
    await khadija.getByRole('region', { name: 'Relectures des pairs' }).getByText('Donnée', { exact: true }).waitFor();
    await khadija.getByRole('button', { name: 'Remplacer cette note' }).click();
    const form = khadija.getByRole('region', { name: 'Remplacer la note des pairs' });
    await form.locator('fieldset').first().getByText('Oui', { exact: true }).click();
    await form.locator('fieldset').last().getByText('Oui', { exact: true }).click();
    await form.getByLabel('Pourquoi').fill('القاعدة مذكورة بوضوح.');
    expect(await screenFaults(khadija)).toEqual([]);
    await form.getByRole('button', { name: 'Accepter avec cette note' }).click();
    await khadija.getByText('Note remplacée').first().waitFor();
    await fadma.goto(assignment(room.letter));
    await fadma.getByRole('heading', { name: 'رُوجعت نقطتكم في التكوين' }).waitFor();
    await fadma.getByText('القاعدة مذكورة بوضوح.').waitFor();
    expect(await screenFaults(fadma)).toEqual([]);
  });
});

async function handInLetter(page: Page, address: string, send: string, text: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('textbox').first().fill(text);
  await page.getByRole('button', { name: send, exact: true }).click();
  await page.getByRole('button', { name: send, exact: true }).waitFor({ state: 'detached' });
}

/** The second best level of the first criterion, the best of the last. */
async function giveReview(
  page: Page,
  address: string,
  words: { begin: string; word: string; send: string },
): Promise<void> {
  await page.goto(address);
  await page.getByRole('link', { name: words.begin }).click();
  await page.getByLabel(words.word).fill('…');
  await page.locator('fieldset').first().locator('label').nth(1).click();
  await page.locator('fieldset').last().locator('label').last().click();
  expect(await screenFaults(page)).toEqual([]);
  await page.getByRole('button', { name: words.send }).click();
  await page.getByRole('button', { name: words.send }).waitFor({ state: 'detached' });
}

/** As a phone takes them: many pixels, little of it can be packed. */
async function bigPhoto(page: Page): Promise<Buffer> {
  const address = await page.evaluate<string>(`(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2400, 1800];
    const context = canvas.getContext('2d');
    for (let y = 0; y < 1800; y += 4) for (let x = 0; x < 2400; x += 4) {
      context.fillStyle = 'hsl(' + ((x * 7919 + y * 104729) % 360) + ' 40% ' + (30 + ((x * y) % 50)) + '%)';
      context.fillRect(x, y, 4, 4);
    }
    return canvas.toDataURL('image/jpeg', 0.95);
  })()`);
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}
