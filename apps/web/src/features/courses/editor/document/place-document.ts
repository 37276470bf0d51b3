import type { LessonBlockDto, LessonTextDto } from '@tamkin/api-client';
import type { Language } from '../../../../platform/language';
import type { BlockType } from '../desk/blocks';
import { withText, written, type Desk } from '../desk/desk';

/** What becomes of the part of a document in one language. */
export type Placement =
  /** New blocks at the end of the base. */
  | { readonly kind: 'added'; readonly count: number }
  /** Words of blocks that the base has; some of them said something already. */
  | { readonly kind: 'translated'; readonly count: number; readonly replaced: number }
  /** Not the blocks of the base: the first place where they differ, from 1, and what stands there. */
  | { readonly kind: 'differs'; readonly at: number; readonly base: BlockType | null; readonly given: BlockType | null }
  | { readonly kind: 'no-base' }
  | { readonly kind: 'too-many'; readonly max: number };

export interface PlacedPart {
  readonly language: Language;
  readonly placement: Placement;
}

/** What a document can bring; other blocks of a lesson are passed over when it is compared. */
const OF_DOCUMENTS = new Set<BlockType>(['text', 'heading', 'list', 'table', 'image', 'callout']);
const MOST_BLOCKS = 100;
const TOO_MANY: Placement = { kind: 'too-many', max: MOST_BLOCKS };

/**
 * The desk with a document on it. The base language is added at the end; a translation fills the blocks the document brings in
 * the base, or else those the lesson has, and only when it has the same blocks in the same order.
 */
export function placed(desk: Desk, parts: readonly LessonTextDto[]): { desk: Desk; parts: PlacedPart[] } {
  const ofBase = parts.find(({ language }) => language === desk.base);
  const told: PlacedPart[] = [];
  let next = desk;
  if (ofBase) {
    const blocks = [...desk.texts[desk.base].blocks, ...ofBase.blocks];
    const fits = blocks.length <= MOST_BLOCKS;
    if (fits) next = withText(next, desk.base, { blocks });
    const count = ofBase.blocks.length;
    told.push({ language: desk.base, placement: fits ? { kind: 'added', count } : TOO_MANY });
  }
  const twins = ofBase ? ofBase.blocks : desk.texts[desk.base].blocks.filter(({ type }) => OF_DOCUMENTS.has(type));
  for (const { language, blocks } of parts.filter((part) => part !== ofBase)) {
    const baseStays = ofBase !== undefined && next === desk;
    const placement = baseStays ? TOO_MANY : placementOf(twins, blocks, desk, language);
    told.push({ language, placement });
    if (placement.kind === 'translated') next = translated(next, language, { twins, blocks });
  }
  return { desk: next, parts: told };
}

function placementOf(
  twins: readonly LessonBlockDto[],
  given: readonly LessonBlockDto[],
  desk: Desk,
  language: Language,
): Placement {
  if (twins.length === 0) return { kind: 'no-base' };
  const base = comparable(twins, given);
  const at = Array.from({ length: Math.max(base.length, given.length) }).findIndex(
    (_, place) => shapeOf(base[place]) !== shapeOf(given[place]),
  );
  if (at >= 0) return { kind: 'differs', at: at + 1, base: base[at]?.type ?? null, given: given[at]?.type ?? null };
  const said = new Set(desk.texts[language].blocks.map(({ id }) => id));
  return { kind: 'translated', count: given.length, replaced: base.filter(({ id }) => said.has(id)).length };
}

/** Pictures of a document stand in its base: a translation without any is compared without them. */
function comparable(twins: readonly LessonBlockDto[], given: readonly LessonBlockDto[]): readonly LessonBlockDto[] {
  return given.some(({ type }) => type === 'image') ? twins : twins.filter(({ type }) => type !== 'image');
}

/** What must be the same in two languages of a block. */
function shapeOf(block: LessonBlockDto | undefined): string {
  if (!block) return '';
  const { type, items = [], columns = [], rows = [] } = block;
  return [type, ...items.map(({ level }) => level ?? 0), 'x', columns.length, rows.length].join(' ');
}

function translated(
  desk: Desk,
  language: Language,
  { twins, blocks }: { twins: readonly LessonBlockDto[]; blocks: readonly LessonBlockDto[] },
): Desk {
  const base = comparable(twins, blocks);
  return blocks.reduce((next, block, place) => {
    const twin = base[place];
    return twin ? written(next, language, likeTwin(block, twin)) : next;
  }, desk);
}

/** The same words under the ids of the base. */
function likeTwin(block: LessonBlockDto, twin: LessonBlockDto): LessonBlockDto {
  const named = <Part extends { id: string }>(parts: Part[] | undefined, others: { id: string }[] | undefined) =>
    parts?.map((part, place) => ({ ...part, id: others?.[place]?.id ?? part.id }));
  const { items, columns, rows } = block;
  return {
    ...block,
    id: twin.id,
    ...(items ? { items: named(items, twin.items) ?? items } : {}),
    ...(columns ? { columns: named(columns, twin.columns) ?? columns } : {}),
    ...(rows ? { rows: named(rows, twin.rows) ?? rows } : {}),
  };
}
