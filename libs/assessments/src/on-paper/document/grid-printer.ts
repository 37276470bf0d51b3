import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, type LocalisedText } from '@tamkin/kernel';
import { DocumentPrinter, type Press } from '@tamkin/printing';
import type { CourseActivity } from '../../activity/course-activity.repository';
import type { GridRow } from '../../observation/observation.repository';
import { labelsOf, templateOfSheets, toSheet, wordsOfBoth, type SheetOwner } from './sheet-parts';
import { printable, type WordsOfBoth } from './test-document';

export interface GridToPrint {
  readonly cohort: { readonly name: string };
  readonly activity: Pick<CourseActivity, 'courseTitle' | 'title' | 'versionNumber'>;
  readonly grid: Pick<GridRow, 'criteria' | 'maxPerCriterion'>;
  readonly people: readonly SheetOwner[];
  readonly createdAt: Date;
}

const LABELS = ['kind.grid', 'date', 'observer', 'signature', 'circle', 'remarks'] as const;

/** Prints an observation grid in French and Arabic: a sheet per person, to be scored with a pen and signed. */
@Injectable()
export class GridPrinter {
  private words?: WordsOfBoth;

  constructor(@Inject(DocumentPrinter) private readonly press: Press) {}

  async print({ cohort, activity, grid, people, createdAt }: GridToPrint): Promise<Buffer> {
    const words = (this.words ??= wordsOfBoth());
    const said = (text: LocalisedText, language: 'fr' | 'ar'): string => printable(inLanguage(text, language));
    const head = (language: 'fr' | 'ar') => ({
      course: said(activity.courseTitle, language),
      title: said(activity.title, language),
      cohort: words[language]('cohort', { name: printable(cohort.name) }),
      version: words[language]('versionAlone', { number: activity.versionNumber }),
    });
    const data = {
      part: 'grid',
      letter: null,
      head: { fr: head('fr'), ar: head('ar') },
      labels: labelsOf(LABELS, words),
      criteria: grid.criteria.map(({ text }) => ({ fr: said(text, 'fr'), ar: said(text, 'ar') })),
      scores: Array.from({ length: grid.maxPerCriterion + 1 }, (_, score) => score),
      sheets: await Promise.all(people.map(toSheet)),
    };
    return this.press.print({ template: templateOfSheets(), data, createdAt });
  }
}
