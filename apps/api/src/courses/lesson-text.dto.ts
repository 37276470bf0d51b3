import {
  BLOCK_STATES,
  BLOCK_TYPES,
  type AuthoredTexts,
  type Block,
  type BlockFile,
  type BlockStanding,
  type BlockState,
  type BlockType,
  type ReadableText,
  type SavedText,
  type TextStanding,
} from '@tamkin/courses';
import type { Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { BLOCK_ID, BlockContentDto } from './block-parts.dto';

/** A piece of a lesson. Which fields count depends on the type. */
export class LessonBlockInputDto extends BlockContentDto {
  /** The same in every language, so that a translation stands beside what it translates. */
  @Matches(BLOCK_ID)
  id: string;

  @IsIn(BLOCK_TYPES)
  type: BlockType;

  /** Of pictures and files; of audio and video instead of `url`. */
  @IsOptional()
  @IsUUID()
  fileId?: string;
}

export class SaveLessonTextDto {
  /** Of the text that was changed; 0 when it did not exist. */
  @IsInt()
  @Min(0)
  revision: number;

  /** Of a translation: blocks the author says match the base as it is now; all of them when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Matches(BLOCK_ID, { each: true })
  confirmed?: string[];

  /** Keeps what stands there now in the history, even when the same author wrote it minutes ago: to restore an older text. */
  @IsOptional()
  @IsBoolean()
  newSitting?: boolean;

  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => LessonBlockInputDto)
  blocks: LessonBlockInputDto[];
}

/** What the base said when a block was translated, and what it says now; plain words. */
export class BlockChangeDto {
  /** `null`: not known any more. */
  before: string | null;
  now: string;
}

/** Where one block of a translation stands. */
export class BlockStandingDto {
  blockId: string;

  @ApiProperty({ enum: BLOCK_STATES })
  state: BlockState;

  /** Of a block out of date. */
  change: BlockChangeDto | null;
  /** ISO instant; `null`: not reviewed since its words changed. */
  reviewedAt: string | null;
}

export class TextStandingDto {
  language: Language;
  revision: number;
  /** Of a translation: one per block of the base, then what has no base; empty on the base. */
  standings: BlockStandingDto[];
  /** Of the base: blocks with which a learner could do nothing yet. */
  unfinished: string[];
}

export class LessonTextSavedDto {
  revision: number;
  outOfDate: boolean;
  /** Every text of the activity after this save: a changed base takes its translations along. */
  texts: TextStandingDto[];
}

export class LessonFileDto {
  id: string;
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
}

export class LessonBlockDto extends BlockContentDto {
  id: string;

  @ApiProperty({ enum: BLOCK_TYPES })
  type: BlockType;

  /** What to load, with its size, from `GET /files/:id/content`. */
  file?: LessonFileDto;
}

/** The text of an activity as a learner reads it. */
export class LessonTextDto {
  /** The one asked for, else the base language of the course. */
  language: Language;
  blocks: LessonBlockDto[];
}

export class WrittenTextDto extends LessonTextDto {
  revision: number;
  /** Some block was made from an older base. */
  outOfDate: boolean;
  standings: BlockStandingDto[];
  unfinished: string[];
  /** ISO instant. */
  updatedAt: string;
}

export class AuthoredTextsDto {
  activityId: string;
  courseId: string;
  kind: 'lesson' | 'quiz' | 'survey' | 'assignment' | 'session';
  baseLanguage: Language;
  languages: Language[];
  /** `false`: the version is published and cannot be changed. */
  editable: boolean;
  /** One per language that has a text. */
  texts: WrittenTextDto[];
}

export function toLessonTextDto({ language, blocks, files }: Omit<ReadableText, 'activityId'>): LessonTextDto {
  return { language, blocks: blocks.map((block) => toLessonBlockDto(block, files)) };
}

export function toAuthoredTextsDto({ activity, texts }: AuthoredTexts): AuthoredTextsDto {
  return {
    activityId: activity.id,
    courseId: activity.courseId,
    kind: activity.kind,
    baseLanguage: activity.baseLanguage,
    languages: activity.languages,
    editable: activity.status === 'draft',
    texts: texts.map((text) => ({
      ...toLessonTextDto(text),
      ...toTextStandingDto(text),
      outOfDate: text.outOfDate,
      updatedAt: text.updatedAt.toISOString(),
    })),
  };
}

export function toLessonTextSavedDto({ revision, outOfDate, texts }: SavedText): LessonTextSavedDto {
  return { revision, outOfDate, texts: texts.map(toTextStandingDto) };
}

function toTextStandingDto({ language, revision, standings, unfinished }: TextStanding): TextStandingDto {
  return { language, revision, standings: standings.map(toBlockStandingDto), unfinished: [...unfinished] };
}

export function toBlockStandingDto({ blockId, state, change, reviewedAt }: BlockStanding): BlockStandingDto {
  return { blockId, state, change, reviewedAt };
}

/** As kept, with the file in place of its id. */
function toLessonBlockDto(block: Block, files: readonly BlockFile[]): LessonBlockDto {
  const { fileId, source, ...shown } = { fileId: null, source: null, ...block };
  const id = source && 'fileId' in source ? source.fileId : fileId;
  const file = files.find((each) => each.id === id);
  const content = shown as Omit<LessonBlockDto, 'file' | 'url'>;
  return { ...content, ...(source && 'url' in source ? { url: source.url } : {}), ...(file ? { file } : {}) };
}
