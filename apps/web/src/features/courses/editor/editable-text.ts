import type { WrittenTextDto, LessonBlockDto, LessonBlockInputDto } from '@tamkin/api-client';

export type BlockType = LessonBlockDto['type'];
export const BLOCK_TYPES: readonly BlockType[] = ['text', 'callout', 'image', 'audio', 'video', 'file'];

/** The base text and one translation on the author's desk, block beside block. */
export interface Desk {
  base: readonly LessonBlockDto[];
  translation: readonly LessonBlockDto[];
}

export function newBlock(type: BlockType): LessonBlockDto {
  return { id: crypto.randomUUID(), type };
}

/** One row per base block with its translation, then what only the translation has. */
export function rowsOf({ base, translation }: Desk): { id: string; type: BlockType; base: LessonBlockDto | null }[] {
  const known = new Set(base.map(({ id }) => id));
  return [
    ...base.map((block) => ({ id: block.id, type: block.type, base: block })),
    ...translation.filter(({ id }) => !known.has(id)).map(({ id, type }) => ({ id, type, base: null })),
  ];
}

/** What a translation of `base` starts from: the same file, words still to be written. */
export function translationOf(base: LessonBlockDto): LessonBlockDto {
  const { id, type, file, url } = base;
  return { id, type, ...(file ? { file } : {}), ...(url ? { url } : {}) };
}

/** Puts `block` where its twin stood, or where the order of `order` wants it. */
export function withBlock(
  blocks: readonly LessonBlockDto[],
  block: LessonBlockDto,
  order: readonly string[],
): LessonBlockDto[] {
  if (blocks.some(({ id }) => id === block.id)) return blocks.map((each) => (each.id === block.id ? block : each));
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...blocks, block].sort((a, b) => rank(a.id) - rank(b.id));
}

export function movedBlock(blocks: readonly LessonBlockDto[], id: string, step: 1 | -1): LessonBlockDto[] {
  const from = blocks.findIndex((block) => block.id === id);
  const [a, b] = [blocks[from], blocks[from + step]];
  if (!a || !b) return [...blocks];
  return blocks.map((block, index) => (index === from ? b : index === from + step ? a : block));
}

/** What is sent: blocks in which nothing was put yet stay on the desk. */
export function toInput(blocks: readonly LessonBlockDto[]): LessonBlockInputDto[] {
  return blocks.filter(isStarted).map(({ file, ...block }) => ({ ...block, ...(file ? { fileId: file.id } : {}) }));
}

function isStarted({ id: _, type: __, ...content }: LessonBlockDto): boolean {
  return Object.values(content).some((value) => value !== '' && value !== undefined);
}

/** In the order of the base, so that both columns tell the same story. */
export function blocksOf(text: WrittenTextDto | undefined): readonly LessonBlockDto[] {
  return text?.blocks ?? [];
}
