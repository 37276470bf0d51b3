import type { Browser, Locator, Page } from 'playwright-core';
import type {
  CohortListDto,
  KeyedSheetDto,
  PaperPersonDto,
  PaperTestDetailDto,
  PaperTestListDto,
} from '@tamkin/api-client';
import { fieldFor } from '../../libs/assessments/src/on-paper/document/answer-fields';
import { layOut, type PlacedLine, type SheetPage } from '../../libs/assessments/src/on-paper/document/sheet-layout';
import { PENS, photographed, seeded, USUAL_LOOK, written } from '../../libs/assessments/test/sheet-photo';
import { launchBrowser, openWindow, PHONE, picture, signIn, type Visitor } from './support/browser';
import { printPage } from './support/printed-page';
import { screenFaults } from './support/screen-faults';

jest.setTimeout(240_000);

const WORDS = {
  sheets: 'أوراق الأجوبة',
  look: 'للمراجعة',
  save: /^حفظ/,
  notice: 'هذه الأجوبة مقروءة من صورة',
  faint: 'علامة غير واضحة: انظروا',
  onPaper: /على الورق، أُدخلت/,
};
/** Pixels of a printed page: seven per millimetre, as `written` draws. */
const PRINTED_WIDTH = 1_470;

interface Sheet {
  readonly path: string;
  readonly person: PaperPersonDto;
  /** In the pile of all sheets, from 0. */
  readonly place: number;
  readonly questions: KeyedSheetDto['questions'];
  readonly pages: readonly SheetPage[];
}

/** One story: Khadija prints a sheet, photographs it filled, corrects what could not be told, and the result is there. */
describe('an answer sheet on paper, read from a photo', () => {
  let browser: Browser;
  let khadija: Visitor;
  let page: Page;
  let sheet: Sheet;
  let photo: Buffer;

  beforeAll(async () => {
    browser = await launchBrowser();
    khadija = await openWindow(browser, { language: 'ar', device: PHONE });
    page = khadija.page;
    await signIn(page, 'khadija');
    await page.locator('button[lang="ar"]').first().click();
    await page.locator('html[lang="ar"][dir="rtl"]').waitFor({ state: 'attached' });
    sheet = await sheetToKey();
  });
  afterAll(() => browser.close());

  const ask = async <T>(path: string): Promise<T> => (await page.request.get(`/api/v1${path}`)).json() as Promise<T>;

  /** Somebody of an open cohort who has not sat a test of at least three questions with boxes. */
  async function sheetToKey(): Promise<Sheet> {
    const { items: cohorts } = await ask<CohortListDto>('/cohorts');
    for (const { id } of cohorts) {
      const { items: tests } = await ask<PaperTestListDto>(`/cohorts/${id}/paper-tests`);
      for (const { activityId } of tests) {
        const { people, closed } = await ask<PaperTestDetailDto>(`/cohorts/${id}/paper-tests/${activityId}`);
        const place = people.findIndex(({ keyedAt, online }) => keyedAt === null && online === 0);
        const person = people[place];
        if (closed || !person) continue;
        const { questions } = await ask<KeyedSheetDto>(`/enrolments/${person.enrolmentId}/paper-tests/${activityId}`);
        const pages = layOut(questions.map((question, at) => fieldFor(question.type, at, question, question)));
        const path = `/cohorts/${id}/paper/${activityId}`;
        if (wholeQuestions(pages).length >= 3) return { path, person, place, questions, pages };
      }
    }
    throw new Error('The demo has nobody who could sit a test on paper');
  }

  it('is printed with the name and the codes of its person', async () => {
    await page.goto(sheet.path);
    const link = page.getByRole('link', { name: WORDS.sheets });
    expect(await screenFaults(page)).toEqual([]);
    const pdf = await (await page.request.get((await link.getAttribute('href')) ?? '')).body();
    const number = sheet.place * sheet.pages.length + 1;
    const printed = await printPage(khadija.context, pdf, { page: number, width: PRINTED_WIDTH });
    const random = seeded(5);
    const unsure = wholeQuestions(sheet.pages)[1];
    const ink = sheet.pages[0]!.lines.map((line) =>
      line.crosses[0] ? (line === unsure ? PENS.dot : PENS.blue)(line.crosses[0], random) : '',
    );
    photo = await photographed(await written(printed, ink.join('')), USUAL_LOOK, random);
    expect(photo.length).toBeGreaterThan(20_000);
  });

  it('is photographed, finds its person, and says what is to be looked at', async () => {
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'IMG_7.jpg', mimeType: 'image/jpeg', buffer: photo });
    const item = page.getByRole('listitem').filter({ has: linkToSheet() });
    await item.getByText(WORDS.look).waitFor({ timeout: 60_000 });
    expect(await screenFaults(page)).toEqual([]);
    await picture(page, 'paper-photos-ar-360');
    await item.getByRole('link').click();
  });

  it('is proposed beside its picture; the doubtful answer is corrected and all is confirmed', async () => {
    await page.getByText(WORDS.notice).waitFor();
    const first = boxOf(questionAt(0));
    expect(await first.inputValue()).toBe('A');
    const doubtful = questionAt(1);
    await doubtful.getByText(WORDS.faint).waitFor();
    expect(await boxOf(doubtful).inputValue()).toBe('');
    const shown = await doubtful.getByRole('img').evaluate(async (element) => {
      const image = element as unknown as { decode(): Promise<void>; naturalWidth: number };
      await image.decode();
      return image.naturalWidth;
    });
    expect(shown).toBeGreaterThan(1_000);
    expect(await screenFaults(page)).toEqual([]);
    await picture(page, 'paper-proposal-ar-360');
    await boxOf(doubtful).fill('ب');
    await page.getByRole('button', { name: WORDS.save }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(sheet.person.enrolmentId));
  });

  it('counts as any test from then on, and says that it was on paper', async () => {
    await page.goto(`${sheet.path}?mode=paper`);
    await linkToSheet().last().waitFor();
    const { people } = await ask<PaperTestDetailDto>(
      sheet.path.replace(/^\/cohorts\/(.*)\/paper\//, '/cohorts/$1/paper-tests/'),
    );
    const person = people.find(({ enrolmentId }) => enrolmentId === sheet.person.enrolmentId);
    expect(person?.keyedAt).not.toBeNull();
    await page.getByText(WORDS.onPaper).first().waitFor({ state: 'attached' });
    await picture(page, 'paper-keyed-ar-360');
  });

  /** The row of one of the questions that have boxes. */
  function questionAt(place: number): Locator {
    const { questionId = '' } = sheet.questions[wholeQuestions(sheet.pages)[place]!.number - 1] ?? {};
    return page.locator(`[data-question="${questionId}"]`);
  }

  /** Names are shown in the script of the screen: the address tells. */
  function linkToSheet(): Locator {
    return page.locator(`a[href$="${sheet.person.enrolmentId}"]`);
  }

  function boxOf(row: Locator): Locator {
    return row.locator('input').first();
  }
});

/** Lines of the first page on which a whole question is answered by crosses. */
function wholeQuestions([first]: readonly SheetPage[]): PlacedLine[] {
  return first?.lines.filter(({ part, crosses }) => part === null && crosses.length > 0) ?? [];
}
