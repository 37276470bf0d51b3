export const BLOCK_TYPES = [
  'text',
  'heading',
  'list',
  'table',
  'image',
  'audio',
  'video',
  'file',
  'callout',
  'accordion',
  'flashcards',
  'sorting',
  'story',
  'annotated',
  'question',
] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

/** A part of a block that has its twin, by its id, in every language. */
export interface PartInput {
  readonly id: string;
  readonly text?: string;
}

/** A block as an author sends it: every field optional, because which ones count depends on the type. */
export interface BlockInput {
  readonly id: string;
  readonly type: BlockType;
  readonly html?: string;
  readonly text?: string;
  readonly level?: number;
  readonly fileId?: string | null;
  readonly url?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly title?: string;
  readonly transcript?: string;
  readonly captions?: string;
  readonly ordered?: boolean;
  readonly items?: readonly (PartInput & { readonly level?: number })[];
  readonly rowHeaders?: boolean;
  readonly columns?: readonly PartInput[];
  readonly rows?: readonly { readonly id: string; readonly cells?: readonly string[] }[];
  readonly sections?: readonly { readonly id: string; readonly title?: string; readonly html?: string }[];
  readonly flashcards?: readonly { readonly id: string; readonly front?: string; readonly back?: string }[];
  readonly boxes?: readonly PartInput[];
  readonly cards?: readonly (PartInput & { readonly box?: string | null; readonly feedback?: string })[];
  readonly scenes?: readonly SceneInput[];
  readonly pins?: readonly (PartInput & { readonly x?: number; readonly y?: number; readonly title?: string })[];
  readonly several?: boolean;
  readonly fromBank?: boolean;
  readonly options?: readonly (PartInput & { readonly right?: boolean; readonly feedback?: string })[];
}

export interface SceneInput {
  readonly id: string;
  readonly html?: string;
  readonly choices?: readonly (PartInput & { readonly feedback?: string; readonly next?: string | null })[];
}
