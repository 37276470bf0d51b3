import type { PlacedLine, SheetPage } from '../document/sheet-layout';
import { inkOf, lookOf, type BoxLook } from './box-ink';
import { flatten } from './flat-page';
import type { GreyPicture } from './grey-picture';
import { toWebp } from './grey-picture';
import type { Homography } from './homography';

/** Why a line is to be looked at by the person who keys it. */
export type Doubt = 'faint' | 'several' | 'nothing' | 'filled';

/** What was seen on one line of boxes. */
export interface LineReading {
  /** Of the question on the sheet, from 1. */
  readonly number: number;
  readonly part: number | null;
  /** Options that are crossed, or may be. */
  readonly keys: readonly string[];
  /** `null` = as plain as it can be. */
  readonly doubt: Doubt | null;
}

export interface PageReading {
  readonly lines: readonly LineReading[];
  /** The page made flat, as WebP. */
  readonly picture: Buffer;
}

/** Reads the boxes of a page. `several` says on which questions more than one box may be crossed. */
export async function readPage(
  photo: GreyPicture,
  homography: Homography,
  { lines }: Pick<SheetPage, 'lines'>,
  several: ReadonlySet<number>,
): Promise<PageReading> {
  const page = flatten(photo, homography);
  const boxed = lines.filter(({ crosses }) => crosses.length > 0);
  return {
    lines: boxed.map((line) => toReading(line, looksOf(page, line), several.has(line.number))),
    picture: await toWebp(page),
  };
}

export function looksOf(page: GreyPicture, { crosses }: Pick<PlacedLine, 'crosses'>): BoxLook[] {
  return inkOf(page, crosses).map(lookOf);
}

function toReading({ number, part, crosses }: PlacedLine, looks: readonly BoxLook[], several: boolean): LineReading {
  const at = (look: BoxLook): string[] => crosses.filter((_, place) => looks[place] === look).map(({ key }) => key);
  const crossed = at('crossed');
  const line = { number, part };
  if (looks.includes('doubtful')) return { ...line, keys: crossed, doubt: 'faint' };
  if (looks.includes('filled')) return { ...line, keys: crossed, doubt: 'filled' };
  if (crossed.length === 0) return { ...line, keys: [], doubt: 'nothing' };
  if (crossed.length > 1 && !several) return { ...line, keys: [], doubt: 'several' };
  return { ...line, keys: crossed, doubt: null };
}
