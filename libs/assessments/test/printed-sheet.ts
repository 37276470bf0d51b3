import type { OperationContext } from '@tamkin/kernel';
import { SvgPress } from '../../printing/test/svg-press';
import { fieldOf } from '../src/on-paper/document/answer-fields';
import { sheetToken } from '../src/on-paper/document/corner-code';
import { layOut, type PlacedLine, type SheetPage } from '../src/on-paper/document/sheet-layout';
import { TestPrinter } from '../src/on-paper/document/test-printer';
import type { PlaceOnPaper, PrintedForms } from '../src/on-paper/printed-forms';
import type { PrintedTests } from '../src/on-paper/printed-tests.service';
import { photographed, printedPage, PENS, seeded, USUAL_LOOK, written, type PhotoLook } from './sheet-photo';

/** The pen in a box, by the key that the keying page shows; boxes that are not named stay empty. */
export type Marks = (line: PlacedLine, key: string) => keyof typeof PENS | null;

/** One person's answer sheet as it is printed, to be written on and photographed. */
export class SheetOnTable {
  private constructor(
    private readonly printed: Promise<Buffer>,
    readonly page: SheetPage,
  ) {}

  /** `whose` is the enrolment in the codes; it need not be anybody's. */
  static async print(
    { tests, forms }: { tests: PrintedTests; forms: PrintedForms },
    ctx: OperationContext,
    { enrolmentId: whose, ...place }: PlaceOnPaper & { enrolmentId: string },
  ): Promise<SheetOnTable> {
    const { cohort, activity } = await tests.open(ctx, place);
    const { paper } = await forms.ofPerson(ctx, { ...place, enrolmentId: whose });
    const form = { letter: 'A' as const, name: 'A', paper };
    const pages = layOut(paper.questions.map(fieldOf));
    const svg = await new TestPrinter(new SvgPress()).print({
      part: 'answer-sheets',
      test: { cohort, activity, createdAt: new Date('2026-11-10T09:00:00Z') },
      form,
      sheets: [
        {
          form,
          names: { latin: { given: 'Hanane', family: 'Aït Lahcen' }, arabic: null },
          providerName: { fr: 'Oasis' },
          address: 'https://tamkin.example.org/',
          token: sheetToken({ activityId: place.activityId, enrolmentId: whose }),
        },
      ],
    });
    return new SheetOnTable(printedPage({ svg, pages: pages.length }, 1), pages[0]!);
  }

  async photo(marks: Marks, look: Partial<PhotoLook> = {}): Promise<Buffer> {
    const random = seeded(11);
    const ink = this.page.lines.flatMap((line) =>
      line.crosses.map((box) => {
        const pen = marks(line, box.key);
        return pen ? PENS[pen](box, random) : '';
      }),
    );
    return photographed(await written(await this.printed, ink.join('')), { ...USUAL_LOOK, ...look }, random);
  }
}
