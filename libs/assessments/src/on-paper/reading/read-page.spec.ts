import { SvgPress } from '../../../../printing/test/svg-press';
import { choice } from '../../../test/classroom.builder';
import {
  PENS,
  photographed,
  seeded,
  USUAL_LOOK,
  printedPage,
  written,
  type PhotoLook,
  type PrintedSheet,
} from '../../../test/sheet-photo';
import { freezePaper } from '../../paper/freeze-paper';
import { USUAL_SETTINGS } from '../../paper/paper-settings';
import { fieldOf } from '../document/answer-fields';
import { layOut, type PlacedLine, type SheetPage } from '../document/sheet-layout';
import { TestPrinter } from '../document/test-printer';
import { findSheet } from './find-sheet';
import { openPhoto } from './grey-picture';
import { readPage, type LineReading } from './read-page';

const TOKEN = 'ABCDEF0123';
const KEYS = [...'abcdefghi'];
/** A full page of questions with up to nine options. */
const PAPER = freezePaper(
  {
    ...USUAL_SETTINGS.final,
    sections: [],
    questions: Array.from({ length: 16 }, (_, place) => {
      const { body, texts } = choice('multiple', KEYS.slice(0, [9, 4, 9, 5, 9, 2][place % 6]), ['a']);
      return { questionId: `q${place}`, revisionId: `r${place}`, points: 1, section: null, body, texts };
    }),
  },
  () => 0.4,
);
const PAGES = layOut(PAPER.questions.map(fieldOf));
const [PAGE] = PAGES as [SheetPage];
const SEVERAL = new Set(PAGE.lines.map(({ number }) => number));

type Pens = readonly (keyof typeof PENS | null)[];

async function printSheet(): Promise<PrintedSheet> {
  const svg = await new TestPrinter(new SvgPress()).print({
    part: 'answer-sheets',
    test: {
      cohort: { name: 'Oasis 2026' },
      activity: {
        courseTitle: { fr: 'Parcours', ar: 'مسار' },
        title: { fr: 'Test final', ar: 'الاختبار النهائي' },
        versionNumber: 2,
      },
      createdAt: new Date('2026-11-10T09:00:00Z'),
    },
    form: { letter: 'A', name: '1234', paper: PAPER },
    sheets: [
      {
        form: { letter: 'A', name: '1234', paper: PAPER },
        names: { latin: { given: 'Hanane', family: 'Aït Lahcen' }, arabic: { given: 'حنان', family: 'أيت لحسن' } },
        providerName: { fr: 'Microcrédit Oasis', ar: 'الواحة' },
        address: `https://tamkin.example.org/cohorts/${'c'.repeat(36)}/paper/${'a'.repeat(36)}/${'e'.repeat(36)}`,
        token: TOKEN,
      },
    ],
  });
  return { svg, pages: PAGES.length };
}

describe('an answer sheet on a photo', () => {
  const printed = printSheet().then((sheet) => printedPage(sheet, 1));

  /** The photo of a page on which each box has the stroke that `pens` says. */
  const photoOf = async (
    pens: (line: PlacedLine, at: number) => Pens,
    look: Partial<PhotoLook> = {},
    seed = 7,
  ): Promise<Buffer> => {
    const random = seeded(seed);
    const ink = PAGE.lines.flatMap((line, at) =>
      pens(line, at).map((pen, place) => (pen ? PENS[pen](line.crosses[place]!, random) : '')),
    );
    return photographed(await written(await printed, ink.join('')), { ...USUAL_LOOK, ...look }, random);
  };
  const read = async (photo: Buffer): Promise<readonly LineReading[]> => {
    const picture = await openPhoto(photo);
    const found = await findSheet(picture);
    if (typeof found === 'string') throw new Error(found);
    expect([found.token, found.page]).toEqual([TOKEN, 1]);
    return (await readPage(picture, found.homography, PAGE, SEVERAL)).lines;
  };

  const LOOKS: Readonly<Record<string, Partial<PhotoLook>>> = {
    'turned, from the side, shaded, 1600 pixels, JPEG 60': {},
    'upside down': { turned: 184, tilt: 0.03 },
    'lying on its side in a dark room': { turned: 93, light: [0.6, 0.34], noise: 9, size: 2000 },
    'with the shadow of a hand': { shadow: 0.45 },
    'not quite sharp': { blur: 1.1 },
    'from far away': { size: 1300, tilt: 0.05 },
  };

  it('reads no box wrongly, and leaves few in doubt, whatever the light and the pen', async () => {
    const tally = { right: 0, doubtful: 0, wrong: 0, linesInDoubt: 0 };
    for (const [seed, look] of Object.values(LOOKS).entries()) {
      const random = seeded(seed + 1);
      const usual = ['blue', 'black', 'felt', 'pencil', 'tick'] as const;
      const pens = PAGE.lines.map(({ crosses }) =>
        crosses.map((_, place) =>
          place === 0 || random() < 0.35 ? usual[Math.floor(random() * usual.length)]! : null,
        ),
      );
      const lines = await read(await photoOf((_, at) => pens[at]!, look, seed));
      tally.linesInDoubt += lines.filter(({ doubt }) => doubt).length;
      PAGE.lines.forEach(({ crosses }, at) =>
        crosses.forEach(({ key }, place) => {
          const { keys, doubt } = lines[at]!;
          if (keys.includes(key) === (pens[at]![place] !== null)) tally.right += 1;
          else if (doubt) tally.doubtful += 1;
          else tally.wrong += 1;
        }),
      );
    }
    process.stdout.write(`boxes on photos: ${JSON.stringify(tally)}\n`);
    expect(tally.wrong).toBe(0);
    expect(tally.right + tally.doubtful).toBeGreaterThanOrEqual(500);
    expect(tally.linesInDoubt).toBeLessThanOrEqual(6);
  }, 240_000);

  it('leaves to a person what it cannot tell: dots, blackened boxes, nothing at all', async () => {
    const pens = ['dot', 'filled', null] as const;
    const lines = await read(
      await photoOf(({ crosses }, at) => crosses.map((_, place) => (place ? null : pens[at % 3]!))),
    );
    expect(lines.map(({ doubt }) => doubt)).toEqual(PAGE.lines.map((_, at) => ['faint', 'filled', 'nothing'][at % 3]));
    expect(lines.flatMap(({ keys }) => keys)).toEqual([]);
  }, 60_000);

  it('takes the box that is crossed after another was blackened, and asks to look', async () => {
    const pens = (line: PlacedLine): Pens =>
      line.crosses.map((_, place) => (['filled', 'blue'] as const)[place] ?? null);
    const lines = await read(await photoOf(pens));
    expect(lines.every(({ doubt }) => doubt === 'filled')).toBe(true);
    expect(lines.map(({ keys }) => keys)).toEqual(PAGE.lines.map(({ crosses }) => [crosses[1]!.key]));
  }, 60_000);

  it('says why nothing can be read: no sheet, too few pixels', async () => {
    const blank = await photographed({ width: 8, height: 8, pixels: Buffer.alloc(64, 240) }, USUAL_LOOK, seeded(1));
    expect(await findSheet(await openPhoto(blank))).toBe('no-sheet');
    expect(await findSheet(await openPhoto(await photoOf(() => [], { size: 1000, blur: 0.3 })))).toBe('too-small');
  }, 60_000);
});
