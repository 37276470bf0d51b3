import { Inject, Injectable } from '@nestjs/common';
import { DocumentPrinter, type Press } from '@tamkin/printing';
import type { CourseActivity } from '../../activity/course-activity.repository';
import type { FrozenPaper } from '../../attempt/frozen-paper';
import type { PicturesOnPaper } from './printed-picture';
import type { PrintedForm } from '../printed-test.entity';
import { fieldOf, keyLineOf } from './answer-fields';
import { CORNERS, cornerPlace, layOut } from './sheet-layout';
import { codesOf, labelsOf, templateOfSheets, toSheet, wordsOfBoth, type SheetOwner } from './sheet-parts';
import { bookletOf, headOf, versionLine, type WordsOfBoth } from './test-document';

export interface TestToPrint {
  readonly part: 'test' | 'answer-sheets' | 'key';
  readonly test: {
    readonly cohort: { readonly name: string };
    readonly activity: Pick<CourseActivity, 'courseTitle' | 'title' | 'versionNumber'>;
    readonly createdAt: Date;
  };
  /** Of the booklet and the key. */
  readonly form: FormToPrint;
  /** What the booklet shows; described where it is not here. */
  readonly pictures?: PicturesOnPaper;
  /** Who gets an answer sheet, and of which form. */
  readonly sheets: readonly (SheetOwner & { readonly token: string; readonly form: FormToPrint })[];
}

export interface FormToPrint {
  /** Which of two forms it is; `null` where everybody has the same. */
  readonly letter: PrintedForm | null;
  /** As it stands on everything printed of it. */
  readonly name: string;
  readonly paper: FrozenPaper;
}

/** Words that stand outside questions, by the part that shows them. */
const LABELS = [
  'kind.test',
  'kind.answer-sheets',
  'kind.key',
  'name',
  'provider',
  'date',
  'signature',
  'cross',
  'form',
] as const;
const KEY_LABELS = ['answer', 'inWords', 'pointsHead', 'confidential'] as const;

/** Prints tests in French and Arabic: the booklet, an answer sheet for each person, the key for the trainer. */
@Injectable()
export class TestPrinter {
  private words?: WordsOfBoth;

  constructor(@Inject(DocumentPrinter) private readonly press: Press) {}

  async print({ part, test, form, sheets, pictures = new Map() }: TestToPrint): Promise<Buffer> {
    const words = (this.words ??= wordsOfBoth());
    const { cohort, activity } = test;
    const { courseTitle: course, title, versionNumber: version } = activity;
    const { paper } = form;
    const data = {
      part,
      letter: form.letter,
      head: headOf({ course, title, cohort: cohort.name, version, form: form.name, paper }, words),
      labels: labelsOf([...LABELS, ...KEY_LABELS], words),
      booklet: part === 'test' ? bookletOf(paper, words, pictures) : [],
      corners: CORNERS.map(cornerPlace),
      key: part === 'key' ? paper.questions.map(keyLineOf) : [],
      sheets: await Promise.all(sheets.map((sheet) => answerSheetOf(sheet, version, words))),
    };
    return this.press.print({ template: templateOfSheets(), data, createdAt: test.createdAt });
  }
}

async function answerSheetOf(
  { form, token, ...owner }: TestToPrint['sheets'][number],
  version: number,
  words: WordsOfBoth,
) {
  const pages = layOut(form.paper.questions.map(fieldOf));
  return {
    ...(await toSheet(owner)),
    letter: form.letter,
    pages,
    codes: await codesOf(token, pages),
    version: versionLine({ version, form: form.name }, words),
  };
}
