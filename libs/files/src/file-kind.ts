import type { FileKind } from './stored-file/stored-file.entity';

export interface KindRule {
  readonly maxBytes: number;
  /** Content types believed for this kind, found in the bytes, with the extension each is stored under. */
  readonly allowed: Readonly<Record<string, string>>;
}

const MEGABYTE = 1_048_576;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** What the recorders of browsers make: WebM and MP4 are containers for sound and pictures, and look like a video. */
const RECORDED = { 'video/webm': 'webm', 'audio/webm': 'webm', 'video/mp4': 'm4a' };
const PICTURES = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** What each kind may hold. SVG and HTML are nowhere: both carry scripts. */
export const KIND_RULES: Readonly<Record<FileKind, KindRule>> = {
  image: { maxBytes: 5 * MEGABYTE, allowed: { ...PICTURES, 'image/gif': 'gif' } },
  audio: {
    maxBytes: 20 * MEGABYTE,
    allowed: {
      'audio/mpeg': 'mp3',
      'audio/x-m4a': 'm4a',
      'audio/mp4': 'm4a',
      'audio/aac': 'aac',
      'audio/ogg': 'ogg',
      'audio/wav': 'wav',
      ...RECORDED,
    },
  },
  video: { maxBytes: 200 * MEGABYTE, allowed: { 'video/mp4': 'mp4', 'video/webm': 'webm' } },
  document: {
    maxBytes: 20 * MEGABYTE,
    allowed: {
      'application/pdf': 'pdf',
      [DOCX]: 'docx',
      [PPTX]: 'pptx',
      [XLSX]: 'xlsx',
      'application/vnd.oasis.opendocument.text': 'odt',
      'application/vnd.oasis.opendocument.spreadsheet': 'ods',
      'application/vnd.oasis.opendocument.presentation': 'odp',
    },
  },
  certificate: { maxBytes: 5 * MEGABYTE, allowed: { 'application/pdf': 'pdf' } },
  export: {
    maxBytes: 200 * MEGABYTE,
    allowed: {
      [XLSX]: 'xlsx',
      'text/csv': 'csv',
      'application/pdf': 'pdf',
      'application/xml': 'xml',
      'application/zip': 'zip',
    },
  },
  import: {
    maxBytes: 200 * MEGABYTE,
    allowed: {
      [XLSX]: 'xlsx',
      'text/csv': 'csv',
      'text/plain': 'txt',
      'application/xml': 'xml',
      'application/zip': 'zip',
      [DOCX]: 'docx',
      [PPTX]: 'pptx',
    },
  },
  voice: {
    maxBytes: 3 * MEGABYTE,
    allowed: {
      ...RECORDED,
      'audio/ogg': 'ogg',
      'audio/mp4': 'm4a',
      'audio/x-m4a': 'm4a',
    },
  },
  scan: { maxBytes: 20 * MEGABYTE, allowed: { ...PICTURES, 'application/pdf': 'pdf' } },
};

/** Kinds that belong to course content: whoever is signed in may open them. */
export const COURSE_MEDIA = ['image', 'audio', 'video', 'document'] as const satisfies readonly FileKind[];
export type CourseMedia = (typeof COURSE_MEDIA)[number];

export function isCourseMedia(kind: FileKind): kind is CourseMedia {
  return (COURSE_MEDIA as readonly FileKind[]).includes(kind);
}
