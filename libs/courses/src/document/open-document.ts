import { ArchiveRefusal, readArchive } from '@tamkin/files';
import { documentArchiveRefused, documentRefusals } from './document.errors';

export const DOCUMENT_KINDS = ['docx', 'pptx'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface OpenedDocument {
  readonly kind: DocumentKind;
  /** Texts, relations and pictures, by path. */
  readonly parts: ReadonlyMap<string, Buffer>;
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** What Word and PowerPoint wrote before 2007, and what they wrap a document with a password in. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const MAIN_PARTS: Readonly<Record<DocumentKind, string>> = {
  docx: 'word/document.xml',
  pptx: 'ppt/presentation.xml',
};
const RULES = {
  maxEntries: 3_000,
  maxBytes: 120 * 1_048_576,
  wanted: (name: string): boolean => isXml(name) || /^(?:word|ppt)\/media\//.test(name),
  plainXml: isXml,
  // Charts carry their workbook along. It is counted and never opened.
  refuseNested: false,
};

/** Looks into a document before any parser does: finds its kind in the bytes, refuses what is hostile or none of ours. */
export async function openDocument(content: Buffer): Promise<OpenedDocument> {
  if (content.length === 0) throw documentRefusals.empty();
  if (content.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    throw content.includes(ENCRYPTED) ? documentRefusals.encrypted() : documentRefusals.oldFormat();
  }
  if (!content.subarray(0, ZIP.length).equals(ZIP)) throw documentRefusals.wrongKind();
  try {
    const { names, wanted } = await readArchive(content, RULES);
    const kind = DOCUMENT_KINDS.find((each) => names.has(MAIN_PARTS[each]));
    if (!kind || !names.has('[Content_Types].xml')) throw documentRefusals.wrongKind();
    if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) throw documentRefusals.macros();
    return { kind, parts: wanted };
  } catch (error) {
    throw error instanceof ArchiveRefusal ? documentArchiveRefused(error.problem) : error;
  }
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}
