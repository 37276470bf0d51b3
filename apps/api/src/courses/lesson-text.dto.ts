import {
  BLOCK_TYPES,
  type AuthoredTexts,
  type Block,
  type BlockFile,
  type BlockType,
  type ReadableText,
} from '@tamkin/courses';
import type { Language } from '@tamkin/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** A piece of a lesson. Which fields count depends on the type. */
export class LessonBlockInputDto {
  /** The same in every language, so that a translation stands beside what it translates. */
  @Matches(/^[\w-]{1,64}$/)
  id: string;

  @IsIn(BLOCK_TYPES)
  type: BlockType;

  /** Of text and callout. Scripts, styles and links other than https are dropped. */
  @IsOptional()
  @IsString()
  @MaxLength(50_000)
  html?: string;

  /** Of image and file; of audio and video instead of `url`. */
  @IsOptional()
  @IsUUID()
  fileId?: string;

  /** Of audio and video; https only. */
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  url?: string;

  /** What a picture shows, for who cannot see it. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  alt?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  caption?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  title?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  transcript?: string;
}

export class SaveLessonTextDto {
  /** Of the text that was changed; 0 when it did not exist. */
  @IsInt()
  @Min(0)
  revision: number;

  /** Of a translation: the base revision it was made from; the newest when left out. */
  @IsOptional()
  @IsInt()
  @Min(0)
  basedOnRevision?: number;

  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => LessonBlockInputDto)
  blocks: LessonBlockInputDto[];
}

export class LessonTextSavedDto {
  revision: number;
  outOfDate: boolean;
}

export class LessonFileDto {
  id: string;
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
}

export class LessonBlockDto {
  id: string;
  type: 'text' | 'callout' | 'image' | 'audio' | 'video' | 'file';
  /** Sanitised. */
  html?: string;
  /** What to load, with its size, from `GET /files/:id/content`. */
  file?: LessonFileDto;
  /** Of sound or video kept elsewhere; https. */
  url?: string;
  alt?: string;
  caption?: string;
  title?: string;
  transcript?: string;
}

/** The text of an activity as a learner reads it. */
export class LessonTextDto {
  /** The one asked for, else the base language of the course. */
  language: Language;
  blocks: LessonBlockDto[];
}

export class WrittenTextDto extends LessonTextDto {
  revision: number;
  basedOnRevision: number | null;
  /** The base text changed after this translation was made. */
  outOfDate: boolean;
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

export function toLessonTextDto({ language, blocks, files }: ReadableText): LessonTextDto {
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
    texts: texts.map(({ language, blocks, files, revision, basedOnRevision, outOfDate, updatedAt }) => ({
      language,
      blocks: blocks.map((block) => toLessonBlockDto(block, files)),
      revision,
      basedOnRevision,
      outOfDate,
      updatedAt: updatedAt.toISOString(),
    })),
  };
}

function toLessonBlockDto(block: Block, files: readonly BlockFile[]): LessonBlockDto {
  const file = (id: string): { file?: LessonFileDto } => {
    const found = files.find((each) => each.id === id);
    return found ? { file: found } : {};
  };
  switch (block.type) {
    case 'text':
    case 'callout':
      return block;
    case 'image': {
      const { fileId, ...shown } = block;
      return { ...shown, ...file(fileId) };
    }
    case 'file': {
      const { fileId, ...shown } = block;
      return { ...shown, ...file(fileId) };
    }
    case 'audio':
    case 'video': {
      const { source, ...shown } = block;
      return { ...shown, ...('url' in source ? { url: source.url } : file(source.fileId)) };
    }
  }
}
