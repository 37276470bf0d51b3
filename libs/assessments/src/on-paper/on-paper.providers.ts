import { GridPrinter } from './document/grid-printer';
import { TestPrinter } from './document/test-printer';
import { KeyedAttempts } from './keyed-attempts';
import { PaperPictures } from './paper-pictures';
import { PaperKeying } from './paper-keying.service';
import { PrintedForms } from './printed-forms';
import { PrintedGrids } from './printed-grids.service';
import { PrintedSheet } from './printed-sheet.entity';
import { PrintedTest } from './printed-test.entity';
import { PrintedTestRepository } from './printed-test.repository';
import { PrintedTests } from './printed-tests.service';
import { SheetPhotoWork } from './sheet-photo-work';
import { SheetPhoto } from './sheet-photo.entity';
import { SheetPhotoRepository } from './sheet-photo.repository';
import { SheetPhotos } from './sheet-photos.service';
import { SheetProposals } from './sheet-proposals.service';

/** Tests and grids on paper: their tables, what other libs may ask, and what they may not. */
export const ON_PAPER = {
  entities: [PrintedSheet, PrintedTest, SheetPhoto],
  services: [PaperKeying, PrintedGrids, PrintedTests, SheetPhotos, SheetPhotoWork, SheetProposals],
  parts: [
    GridPrinter,
    KeyedAttempts,
    PaperPictures,
    PrintedForms,
    PrintedTestRepository,
    SheetPhotoRepository,
    TestPrinter,
  ],
};
