import { createHash } from 'node:crypto';
import { CORNERS, LAYOUT_VERSION, type Corner } from './sheet-layout';

/** What a code in the corner of an answer sheet says. */
export interface CornerCode {
  /** Whose sheet of which test: see {@link sheetToken}. */
  readonly token: string;
  /** From 1. */
  readonly page: number;
  readonly corner: Corner;
}

/** What a sheet is known by: the same whenever it is printed, and nothing that says who it is. */
export function sheetToken({ activityId, enrolmentId }: { activityId: string; enrolmentId: string }): string {
  const hash = createHash('sha256').update(`${activityId}:${enrolmentId}`).digest('hex');
  return hash.slice(0, TOKEN_LENGTH).toUpperCase();
}

const TOKEN_LENGTH = 10;
/** Capital letters and digits only: a QR code of the smallest size holds them. */
const PATTERN = new RegExp(`^TK${LAYOUT_VERSION}([0-9A-F]{${TOKEN_LENGTH}})([1-9A-Z])([1-4])$`);

export function writeCornerCode({ token, page, corner }: CornerCode): string {
  return `TK${LAYOUT_VERSION}${token}${page.toString(36).toUpperCase()}${corner}`;
}

/** `null` for any other code. */
export function readCornerCode(text: string): CornerCode | null {
  const [, token, page, place] = PATTERN.exec(text) ?? [];
  const corner = CORNERS.find((each) => String(each) === place);
  return token && page && corner ? { token, page: Number.parseInt(page, 36), corner } : null;
}
