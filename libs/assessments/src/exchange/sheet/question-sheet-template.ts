import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { Translator } from '@tamkin/i18n';
import type { Language, OperationContext } from '@tamkin/kernel';
import writeWorkbook from 'write-excel-file/node';
import { SHEET_OPTIONS } from './sheet-columns';
import { SHEET_TYPES } from './sheet-words';

/** The two languages of the template, side by side. */
const TONGUES = ['fr', 'ar'] as const satisfies readonly Language[];
const WIDE = 44;
const NARROW = 16;

interface TemplateColumn {
  readonly field: string;
  readonly language: Language | null;
  readonly number?: number;
}

const OPTIONS = Array.from({ length: SHEET_OPTIONS }, (_, place) => place + 1);
const COLUMNS: readonly TemplateColumn[] = [
  ...['key', 'type', 'topic', 'objective', 'difficulty'].map((field) => ({ field, language: null })),
  ...TONGUES.map((language) => ({ field: 'question', language })),
  ...OPTIONS.flatMap((number) => TONGUES.map((language) => ({ field: 'option', language, number }))),
  ...['right', 'tolerance'].map((field) => ({ field, language: null })),
  ...['unit', 'feedback'].flatMap((field) => TONGUES.map((language) => ({ field, language }))),
];
const HELPED = [
  'key',
  'type',
  'topic',
  'objective',
  'difficulty',
  'question',
  'option',
  'right',
  'tolerance',
  'unit',
  'feedback',
];

/** The workbook a trainer starts from: one line per question, what may stand in it on the second sheet. */
@Injectable()
export class QuestionSheetTemplate {
  constructor(private readonly translator: Translator) {}

  async write(ctx: OperationContext): Promise<Buffer> {
    requireScope(ctx, 'courses.author');
    const text = (key: string, values = {}): string =>
      this.translator.text(ctx.language, 'assessments', `question-sheet.${key}`, values);
    const heading = ({ field, language, number = 0 }: TemplateColumn): string => {
      const words = text(`heading.${field}`, { number });
      return language ? text(`in.${language}`, { words }) : words;
    };
    const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
    const rightToLeft = ctx.language === 'ar';
    const list = {
      sheet: text('sheet'),
      rightToLeft,
      stickyRowsCount: 1,
      columns: COLUMNS.map(({ field }) => ({ width: field === 'question' ? WIDE : field === 'option' ? 22 : NARROW })),
      data: [COLUMNS.map((column) => bold(heading(column)))],
    };
    const help = {
      sheet: text('help-sheet'),
      rightToLeft,
      columns: [{ width: 28 }, { width: 90 }],
      data: [
        ...HELPED.map((field) => [bold(text(`heading.${field}`, { number: 1 })), text(`help.${field}`)]),
        ...SHEET_TYPES.map((type) => [bold(text(`type.${type}`)), text(`type-help.${type}`)]),
      ],
    };
    return writeWorkbook([list, help]).toBuffer();
  }
}
