import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { Translator } from '@tamkin/i18n';
import type { OperationContext } from '@tamkin/kernel';
import writeWorkbook from 'write-excel-file/node';

const COLUMNS = [
  'given',
  'family',
  'givenArabic',
  'familyArabic',
  'phone',
  'email',
  'sex',
  'birthYear',
  'position',
  'language',
  'branch',
] as const;

/** The workbook a focal point starts from: headings on the first sheet, what may stand under them on the second. */
@Injectable()
export class StaffListTemplate {
  constructor(private readonly translator: Translator) {}

  async write(ctx: OperationContext): Promise<Buffer> {
    requireScope(ctx, 'staff.import');
    const text = (key: string): string => this.translator.text(ctx.language, 'identity', `staff-list.${key}`);
    const rightToLeft = ctx.language === 'ar';
    const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
    const list = {
      sheet: text('sheet'),
      rightToLeft,
      stickyRowsCount: 1,
      columns: COLUMNS.map(() => ({ width: 20 })),
      data: [COLUMNS.map((column) => bold(text(`heading.${column}`)))],
    };
    const help = {
      sheet: text('help-sheet'),
      rightToLeft,
      columns: [{ width: 28 }, { width: 70 }],
      data: COLUMNS.map((column) => [bold(text(`heading.${column}`)), text(`help.${column}`)]),
    };
    return writeWorkbook([list, help]).toBuffer();
  }
}
