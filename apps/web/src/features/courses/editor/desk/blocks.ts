import type { LessonBlockDto, LessonBlockInputDto } from '@tamkin/api-client';

export type BlockType = LessonBlockDto['type'];

export const newId = (): string => crypto.randomUUID().slice(0, 18);
const part = () => ({ id: newId(), text: '' });

/** What a new block of each type starts with, so that its fields are there to be filled. */
const BEGINNINGS: Readonly<Partial<Record<BlockType, () => Partial<LessonBlockDto>>>> = {
  heading: () => ({ level: 2 }),
  list: () => ({ ordered: false, items: [{ ...part(), level: 0 }] }),
  table: () => ({
    rowHeaders: true,
    columns: [part(), part()],
    rows: [{ id: newId(), cells: ['', ''] }],
  }),
  accordion: () => ({ sections: [{ id: newId(), title: '', html: '' }] }),
  flashcards: () => ({ flashcards: [{ id: newId(), front: '', back: '' }] }),
  sorting: () => ({ boxes: [part(), part()], cards: [{ ...part(), box: null, feedback: '' }] }),
  story: () => ({ scenes: [{ id: newId(), html: '', choices: [] }] }),
  annotated: () => ({ pins: [] }),
  question: () => ({
    several: false,
    options: [
      { ...part(), right: true, feedback: '' },
      { ...part(), right: false, feedback: '' },
    ],
  }),
};

export function newBlock(type: BlockType): LessonBlockDto {
  return { id: newId(), type, ...BEGINNINGS[type]?.() };
}

/** Fields that say something and so belong to one language; all others are structure and belong to the base. */
const WORDS = new Set([
  'html',
  'text',
  'alt',
  'caption',
  'title',
  'transcript',
  'captions',
  'front',
  'back',
  'feedback',
]);
/** Types whose recording, picture or document a translation may have of its own. */
const OWN_MEDIA = new Set<BlockType>(['image', 'audio', 'video', 'file']);

/** The translation in the structure its base has now; empty where it says nothing yet. The server does the same. */
export function inStructureOf(base: LessonBlockDto, own: LessonBlockDto | undefined): LessonBlockDto {
  const { file, url, rows, ...structure } = base;
  const said = own?.type === base.type ? own : undefined;
  const hasOwn = OWN_MEDIA.has(base.type) && (said?.file !== undefined || said?.url !== undefined);
  const media = hasOwn ? said : { file, url };
  return {
    ...(overlaid(structure, said) as LessonBlockDto),
    ...wordsOnly(said),
    ...(media?.file ? { file: media.file } : {}),
    ...(media?.url ? { url: media.url } : {}),
    ...(rows ? { rows: cellsOf(base, said) } : {}),
  };
}

/** Words of the block itself that the base does not have, such as a caption. */
function wordsOnly(block: LessonBlockDto | undefined): Partial<LessonBlockDto> {
  return Object.fromEntries(Object.entries(block ?? {}).filter(([key]) => WORDS.has(key)));
}

function overlaid(base: unknown, own: unknown): unknown {
  if (Array.isArray(base)) return base.map((each: unknown) => overlaid(each, twinOf(each, own)));
  if (!isRecord(base)) return base;
  const said = isRecord(own) ? own : {};
  return Object.fromEntries(
    Object.entries(base).map(([key, value]) => [key, WORDS.has(key) ? (said[key] ?? '') : overlaid(value, said[key])]),
  );
}

function twinOf(part: unknown, own: unknown): unknown {
  if (!isRecord(part) || !Array.isArray(own)) return undefined;
  return own.find((each: unknown) => isRecord(each) && each['id'] === part['id']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellsOf({ columns = [], rows = [] }: LessonBlockDto, own: LessonBlockDto | undefined) {
  return rows.map(({ id }) => {
    const cells = own?.rows?.find((row) => row.id === id)?.cells ?? [];
    const at = (columnId: string): number => own?.columns?.findIndex((column) => column.id === columnId) ?? -1;
    return { id, cells: columns.map((column) => cells[at(column.id)] ?? '') };
  });
}

/** Whether anything was put into a block yet: what was only added stays on the desk. */
export function isStarted(block: LessonBlockDto): boolean {
  return says(block) !== says(newBlock(block.type));
}

/** All that stands in it, without ids. */
function says(content: object): string {
  return JSON.stringify(content, (key, value: unknown) =>
    key === 'id' || value === '' || value === null || value === undefined || value === false ? undefined : value,
  );
}

export function toInput(blocks: readonly LessonBlockDto[]): LessonBlockInputDto[] {
  return blocks.filter(isStarted).map(({ file, ...block }) => ({ ...block, ...(file ? { fileId: file.id } : {}) }));
}

/** The same to a reader, however the server writes it down. */
export function isSameBlock(a: LessonBlockDto | undefined, b: LessonBlockDto | undefined): boolean {
  return plainly(a) === plainly(b);
}

function plainly(block: LessonBlockDto | undefined): string {
  return JSON.stringify(block ?? null, (_key, value: unknown) => {
    if (typeof value === 'string') return value.replace(/ (?:rel|target|class)="[^"]*"/g, '').trim();
    if (!isRecord(value)) return value;
    const said = Object.entries(value).filter(
      ([, each]) => each !== '' && each !== null && each !== undefined && each !== false,
    );
    return Object.fromEntries(said.sort(([x], [y]) => (x < y ? -1 : 1)));
  });
}

export function isSameText(a: readonly LessonBlockDto[], b: readonly LessonBlockDto[]): boolean {
  const [one, other] = [a.filter(isStarted), b.filter(isStarted)];
  return one.length === other.length && one.every((block, index) => isSameBlock(block, other[index]));
}

export function moved<Part extends { id: string }>(parts: readonly Part[], id: string, step: 1 | -1): Part[] {
  const from = parts.findIndex((part) => part.id === id);
  const [a, b] = [parts[from], parts[from + step]];
  if (!a || !b) return [...parts];
  return parts.map((part, index) => (index === from ? b : index === from + step ? a : part));
}

export function insertedAt<Part>(parts: readonly Part[], index: number, part: Part): Part[] {
  return [...parts.slice(0, index), part, ...parts.slice(index)];
}
