import { QuestionExportWork } from './export/question-export-work';
import { QuestionExport } from './export/question-export.entity';
import { QuestionExportRepository } from './export/question-export.repository';
import { QuestionExportsService } from './export/question-exports.service';
import { BankWriterRepository } from './import/bank-writer.repository';
import { QuestionImportMedia } from './import/question-import-media';
import { QuestionImportRow } from './import/question-import-row.entity';
import { QuestionImportWork } from './import/question-import-work';
import { QuestionImport } from './import/question-import.entity';
import { QuestionImportRepository } from './import/question-import.repository';
import { QuestionImportsService } from './import/question-imports.service';
import { QuestionSheetTemplate } from './sheet/question-sheet-template';

/** Questions that come from files and go into them. */
export const EXCHANGE = {
  entities: [QuestionExport, QuestionImport, QuestionImportRow],
  services: [
    QuestionExportsService,
    QuestionExportWork,
    QuestionImportsService,
    QuestionImportWork,
    QuestionSheetTemplate,
  ],
  parts: [BankWriterRepository, QuestionExportRepository, QuestionImportRepository, QuestionImportMedia],
};
