import { DocumentRenderer } from '@tamkin/printing';
import { readPdf } from '../../../../printing/test/pdf-text';
import { QUESTIONS } from '../../../test/classroom.builder';
import { MORE_QUESTIONS } from '../../../test/question-kinds';
import { freezePaper } from '../../paper/freeze-paper';
import { USUAL_SETTINGS } from '../../paper/paper-settings';
import type { QuestionContent } from '../../question/question-content';
import { carriedByPaper } from '../carried-by-paper';
import { GridPrinter } from './grid-printer';
import { printedPicture } from './printed-picture';
import { TestPrinter, type TestToPrint } from './test-printer';

const printer = new TestPrinter(new DocumentRenderer());

function formOf(contents: readonly QuestionContent[]) {
  const questions = contents.map(({ body, texts }, place) => ({
    ...{ questionId: `q${place}`, revisionId: `r${place}`, points: 2, section: place > 2 ? 's1' : null, body, texts },
  }));
  const sections = [
    {
      key: 's1',
      title: { fr: 'Deuxième partie', ar: 'الجزء الثاني' },
      instructions: { fr: 'Lisez bien.', ar: 'اقرؤوا.' },
    },
  ];
  return carriedByPaper(freezePaper({ ...USUAL_SETTINGS.final, sections, questions }, () => 0.4));
}

const form = formOf([...Object.values(QUESTIONS), ...Object.values(MORE_QUESTIONS)]);
const person = (family: string, id: string): Omit<TestToPrint['sheets'][number], 'form'> => ({
  names: { latin: { given: 'Hanane', family }, arabic: { given: 'حنان', family: 'أيت لحسن' } },
  providerName: { fr: 'Microcrédit Oasis', ar: 'الواحة' },
  address: `https://tamkin.example.org/cohorts/c/paper/a/${id}`,
  token: `ABCDEF012${id}`,
});
const print = (
  part: TestToPrint['part'],
  paper = form.paper,
  people = [person('Aït Lahcen', '1'), person('Boutaleb', '2')],
  letter: TestToPrint['form']['letter'] = null,
  pictures: TestToPrint['pictures'] = new Map(),
) =>
  printer.print({
    part,
    test: {
      cohort: { name: 'Oasis 2026' },
      activity: {
        courseTitle: { fr: 'Parcours', ar: 'مسار' },
        title: { fr: 'Test final', ar: 'الاختبار النهائي' },
        versionNumber: 2,
      },
      createdAt: new Date('2026-11-10T09:00:00Z'),
    },
    form: { letter, name: 'A-1234', paper },
    pictures,
    sheets:
      part === 'answer-sheets' ? people.map((each) => ({ ...each, form: { letter, name: 'A-1234', paper } })) : [],
  });

describe('a test on paper', () => {
  it('prints the pictures of questions and options, described; what is gone is described in its place', async () => {
    const { default: sharp } = await import('sharp');
    const content = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b6e67' } })
      .png()
      .toBuffer();
    const pictures = new Map([['here', await printedPicture(content)]]);
    const { fr, ar } = QUESTIONS.single.texts;
    const shown = { a: { imageId: 'here', alt: 'Un cahier' }, b: { imageId: 'gone', alt: 'Une caisse' } };
    const media = { imageId: 'here', alt: 'Un étal', audioId: null };
    const { paper } = formOf([
      { body: QUESTIONS.single.body, texts: { fr: { ...fr!, media, optionPictures: shown }, ar } },
    ]);
    const pdf = await print('test', paper, [], null, pictures);
    expect(pdf.includes('DCTDecode')).toBe(true);
    const { pageTexts } = await readPdf(pdf);
    expect(pageTexts.join(' ')).toContain('Image : Une caisse fr option b');
  });

  it('asks everything in both languages, with the letters of each and the numbers in order', async () => {
    const { pageTexts, title } = await readPdf(await print('test'));
    const text = pageTexts.join(' ');
    expect(title).toBe('Test final – Test');
    for (const words of ['Oasis 2026', 'Question ?', 'fr option a', 'ar option a', 'Deuxième partie', 'Version 2']) {
      expect(text).toContain(words);
    }
    for (const word of ['سؤال', 'الاختبار', 'الفوج', 'الثاني', 'أ', 'ب', 'ج']) expect(text).toContain(word);
    const numbers = form.paper.questions.map((_, place) => text.search(new RegExp(`(?<=\\s)${place + 1}(?=\\s)`)));
    expect(numbers.every((found) => found >= 0)).toBe(true);
  });

  it('prints a picture whose places have names, to be crossed by their letters', async () => {
    const shape = { kind: 'circle' as const, x: 300, y: 700, radius: 80 };
    const regions = ['h1', 'h2'].map((key, place) => ({ key, correct: place === 0, shape }));
    const words = { ...MORE_QUESTIONS.hotSpot.texts.fr!, options: { h1: 'Le cahier', h2: 'Le four' } };
    const body = { type: 'hot-spot' as const, regions, listed: true, many: true };
    const { paper, leftOut } = formOf([{ body, texts: { fr: words, ar: words } }]);
    expect(leftOut).toEqual([]);
    const [booklet] = (await readPdf(await print('test', paper))).pageTexts;
    for (const said of ['Le cahier', 'Le four', 'Une ou plusieurs réponses']) expect(booklet).toContain(said);
    const [key] = (await readPdf(await print('key', paper))).pageTexts;
    expect(key).toContain('Le cahier');
    expect(key).not.toContain('Le four');
  });

  it('leaves out what needs a phone, and never prints the key', async () => {
    expect(new Set(form.leftOut.map(({ body }) => body.type))).toEqual(new Set(['file', 'spoken', 'hot-spot']));
    for (const part of ['test', 'answer-sheets'] as const) {
      const { pageTexts } = await readPdf(await print(part));
      expect(pageTexts.join(' ')).not.toMatch(/secretkey|7351|1250|Retour/);
    }
  });

  it('gives each person a sheet with the name in both scripts', async () => {
    const { pageTexts } = await readPdf(await print('answer-sheets'));
    const sheetOf = (name: string) => pageTexts.filter((page) => page.includes('Parcours') && page.includes(name));
    expect(sheetOf('Aït Lahcen Hanane')).toHaveLength(1);
    expect(sheetOf('Boutaleb Hanane')).toHaveLength(1);
    expect(sheetOf('Boutaleb Hanane')[0]).toContain('حنان');
  });

  it('says at the head of booklet, sheet and key which of two forms it is, and nothing where there is one', async () => {
    for (const part of ['test', 'answer-sheets', 'key'] as const) {
      const [one] = (await readPdf(await print(part))).pageTexts;
      expect(one).not.toMatch(/Forme/);
      const [first] = (await readPdf(await print(part, form.paper, [person('Aït Lahcen', '1')], 'B'))).pageTexts;
      expect(first).toMatch(/Forme · .*النموذج\s*B/s);
    }
  });

  it('gives the trainer the key as letters and in words', async () => {
    const { pageTexts } = await readPdf(await print('key'));
    const text = pageTexts.join(' ');
    expect(text).toContain('1250');
    expect(text).toContain('fr option b');
    expect(text).toContain('Réservé à la formatrice');
  });

  it('gives the observer a sheet of the grid per person, with a score to circle and a line to sign', async () => {
    const criteria = [{ key: 'g1', text: { fr: 'Accueille la personne', ar: 'يستقبل الشخص' } }];
    const activity = { courseTitle: { fr: 'Parcours' }, title: { fr: 'Séance', ar: 'حصة' }, versionNumber: 2 };
    const pdf = await new GridPrinter(new DocumentRenderer()).print({
      ...{ cohort: { name: 'Oasis 2026' }, activity, grid: { criteria, maxPerCriterion: 3 } },
      ...{ people: [person('Aït Lahcen', '1'), person('Boutaleb', '2')], createdAt: new Date('2026-11-10T09:00:00Z') },
    });
    const { pageTexts, title } = await readPdf(pdf);
    expect(title).toBe('Séance – Grille d’observation');
    expect(pageTexts).toHaveLength(2);
    for (const words of ['Boutaleb Hanane', 'Accueille la personne', 'يستقبل', 'Observé par', 'Signature', '0', '3']) {
      expect(pageTexts[1]).toContain(words);
    }
  });

  it('prints what looks like markup as it was typed, and stays the same file', async () => {
    const typed = '#panic("x") [b] $x^2$ *a* _b_ <l> @c';
    const hostile: QuestionContent = {
      ...QUESTIONS.single,
      texts: { fr: { ...QUESTIONS.single.texts.fr!, text: typed }, ar: QUESTIONS.single.texts.ar! },
    };
    const { paper } = formOf([hostile]);
    const [first, again] = [await print('test', paper), await print('test', paper)];
    expect((await readPdf(first)).text).toContain(typed);
    expect(again.equals(first)).toBe(true);
  });
});
