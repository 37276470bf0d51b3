import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { projectPath } from '@tamkin/config';
import { inLanguage } from '@tamkin/kernel';
import { DocumentPrinter, loadPrintedWords, type Press } from '@tamkin/printing';
import { toString as drawQrCode } from 'qrcode';
import type { CourseActivity } from '../../activity/course-activity.repository';
import type { FrozenPaper } from '../../attempt/frozen-paper';
import type { PersonOnPaper } from '../printed-test.repository';
import { fieldOf, keyLineOf } from './answer-fields';
import { bookletOf, headOf, printable, type WordsOfBoth } from './test-document';

export interface TestToPrint {
  readonly part: 'test' | 'answer-sheets' | 'key';
  readonly test: {
    readonly cohort: { readonly name: string };
    readonly activity: Pick<CourseActivity, 'courseTitle' | 'title' | 'versionNumber'>;
    readonly paper: FrozenPaper;
    readonly createdAt: Date;
  };
  /** Who gets an answer sheet, and the page where it is keyed. The address holds ids only. */
  readonly people: readonly (Pick<PersonOnPaper, 'names' | 'providerName'> & { readonly address: string })[];
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
      labels: labelsOf(words),
      booklet: part === 'test' ? bookletOf(paper, words) : [],
      fields: part === 'answer-sheets' ? paper.questions.map(fieldOf) : [],
      key: part === 'key' ? paper.questions.map(keyLineOf) : [],
      sheets: await Promise.all(people.map(toSheet)),
    };
    const template = join(projectPath('libs', 'assessments', 'src', 'on-paper', 'document'), 'paper-test.typ');
    return this.press.print({ template, data, createdAt: test.createdAt });
  }
}

async function toSheet({ names: { latin, arabic }, providerName, address }: TestToPrint['people'][number]) {
  return {
    latin: printable(`${latin.family} ${latin.given}`),
    arabic: arabic ? printable(`${arabic.given} ${arabic.family}`) : '',
    providerFr: printable(inLanguage(providerName, 'fr')),
    providerAr: printable(inLanguage(providerName, 'ar')),
    qr: await drawQrCode(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }),
  };
}

function labelsOf(words: WordsOfBoth) {
  return [...LABELS, ...KEY_LABELS].map((key) => ({ key, fr: words.fr(key), ar: words.ar(key) }));
}

function wordsOfBoth(): WordsOfBoth {
  const load = (language: 'fr' | 'ar') => loadPrintedWords(language, 'assessments', 'paperTest');
  return { fr: load('fr'), ar: load('ar') };
}
