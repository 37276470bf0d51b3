import { readArchive } from './read-archive';

const MOST_ENTRIES = 1_000;
const MOST_BYTES = 50 * 1_048_576;

/** What an XLSX archive holds, for those who decide whether to open it. */
export interface WorkbookFacts {
  readonly isWorkbook: boolean;
  readonly hasMacros: boolean;
}

/** Looks into a workbook before any parser does; throws an `ArchiveRefusal` when it would do harm. */
export async function inspectWorkbook(content: Buffer): Promise<WorkbookFacts> {
  const { names } = await readArchive(content, {
    maxEntries: MOST_ENTRIES,
    maxBytes: MOST_BYTES,
    wanted: () => false,
    plainXml: () => true,
    refuseNested: false,
  });
  return {
    isWorkbook: names.has('[Content_Types].xml') && names.has('xl/workbook.xml'),
    hasMacros: [...names].some((name) => /vbaProject\.bin$|\/macrosheets\//i.test(name)),
  };
}
