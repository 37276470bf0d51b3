import { Inject, Injectable } from '@nestjs/common';
import { DocumentPrinter, type Press } from '@tamkin/printing';
import type { CourseActivity } from '../../activity/course-activity.repository';
import type { FrozenPaper } from '../../attempt/frozen-paper';
import { fieldOf, keyLineOf } from './answer-fields';
import { labelsOf, templateOfSheets, toSheet, wordsOfBoth, type SheetOwner } from './sheet-parts';
import { bookletOf, headOf, type WordsOfBoth } from './test-document';

export interface TestToPrint {
  readonly part: 'test' | 'answer-sheets' | 'key';
  readonly test: {
    readonly cohort: { readonly name: string };
    readonly activity: Pick<CourseActivity, 'courseTitle' | 'title' | 'versionNumber'>;
    readonly paper: FrozenPaper;
    readonly createdAt: Date;
  };
  /** Who gets an answer sheet. */
  readonly people: readonly SheetOwner[];
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
] as const;
const KEY_LABELS = ['answer', 'inWords', 'pointsHead', 'confidential'] as const;

/** Prints tests in French and Arabic: the booklet, an answer sheet for each person, the key for the trainer. */
@Injectable()
export class TestPrinter {
  private words?: WordsOfBoth;

  constructor(@Inject(DocumentPrinter) private readonly press: Press) {}

  async print({ part, test, people }: TestToPrint): Promise<Buffer> {
    const words = (this.words ??= wordsOfBoth());
    const { cohort, activity, paper } = test;
    const { courseTitle: course, title, versionNumber: version } = activity;
    const data = {
      part,
      head: headOf({ course, title, cohort: cohort.name, version, paper }, words),
      labels: labelsOf([...LABELS, ...KEY_LABELS], words),
      booklet: part === 'test' ? bookletOf(paper, words) : [],
      fields: part === 'answer-sheets' ? paper.questions.map(fieldOf) : [],
      key: part === 'key' ? paper.questions.map(keyLineOf) : [],
      sheets: await Promise.all(people.map(toSheet)),
    };
    return this.press.print({ template: templateOfSheets(), data, createdAt: test.createdAt });
  }
}
