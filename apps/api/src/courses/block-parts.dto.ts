import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** Of blocks and of their parts: the same in every language. */
export const BLOCK_ID = /^[\w-]{1,64}$/;

/** A part of a block that has its twin, by its id, in every language. */
export class BlockPartDto {
  @Matches(BLOCK_ID)
  id: string;

  @IsString()
  @MaxLength(2_000)
  text: string;
}

export class ListItemDto extends BlockPartDto {
  /** 0 at the margin, 1 and 2 under the item before. */
  @IsInt()
  @Min(0)
  @Max(2)
  level: number;
}

export class TableRowDto {
  @Matches(BLOCK_ID)
  id: string;

  /** In the order of the columns. */
  @IsArray()
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @MaxLength(2_000, { each: true })
  cells: string[];
}

export class AccordionSectionDto {
  @Matches(BLOCK_ID)
  id: string;

  @IsString()
  @MaxLength(500)
  title: string;

  /** Sanitised. */
  @IsString()
  @MaxLength(20_000)
  html: string;
}

export class FlashcardDto {
  @Matches(BLOCK_ID)
  id: string;

  @IsString()
  @MaxLength(1_000)
  front: string;

  @IsString()
  @MaxLength(2_000)
  back: string;
}

export class SortingCardDto extends BlockPartDto {
  /** Where it belongs; `null` until the author says. */
  @ValidateIf((_, box) => box !== null)
  @Matches(BLOCK_ID)
  box: string | null;

  /** Why. */
  @IsString()
  @MaxLength(2_000)
  feedback: string;
}

export class StoryChoiceDto extends BlockPartDto {
  /** What comes of it, said before the next scene. */
  @IsString()
  @MaxLength(2_000)
  feedback: string;

  /** The scene it leads to; `null`: the story ends here. */
  @ValidateIf((_, next) => next !== null)
  @Matches(BLOCK_ID)
  next: string | null;
}

export class StorySceneDto {
  @Matches(BLOCK_ID)
  id: string;

  /** Sanitised. */
  @IsString()
  @MaxLength(20_000)
  html: string;

  /** None: the story ends here. */
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => StoryChoiceDto)
  choices: StoryChoiceDto[];
}

export class PicturePinDto extends BlockPartDto {
  /** Per cent of the width from the left edge, whatever the direction of the text. */
  @IsNumber()
  @Min(0)
  @Max(100)
  x: number;

  /** Per cent of the height, from the top. */
  @IsNumber()
  @Min(0)
  @Max(100)
  y: number;

  @IsString()
  @MaxLength(500)
  title: string;
}

export class LessonQuestionOptionDto extends BlockPartDto {
  @IsBoolean()
  right: boolean;

  @IsString()
  @MaxLength(2_000)
  feedback: string;
}

/** What a block consists of beside files; which fields count depends on the type. */
export class BlockContentDto {
  /** Of text and callout. Scripts, styles and links other than https are dropped. */
  @IsOptional()
  @IsString()
  @MaxLength(50_000)
  html?: string;

  /** Of headings; what to do or to answer of sorting and question. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  text?: string;

  /** Of headings: 2 under the title of the lesson, 3 under that. */
  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(3)
  level?: number;

  /** Of audio and video; https only. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  url?: string;

  /** What a picture shows, for who cannot see it. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  alt?: string;

  /** Of pictures and tables; of a question: what is said after the answer. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  caption?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  title?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  transcript?: string;

  /** Of video: WebVTT (SubRip is turned into it). */
  @IsOptional()
  @IsString()
  @MaxLength(100_000)
  captions?: string;

  /** Of lists: numbered. */
  @IsOptional()
  @IsBoolean()
  ordered?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ListItemDto)
  items?: ListItemDto[];

  /** Of tables: the first cell of each row names the row. */
  @IsOptional()
  @IsBoolean()
  rowHeaders?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => BlockPartDto)
  columns?: BlockPartDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TableRowDto)
  rows?: TableRowDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AccordionSectionDto)
  sections?: AccordionSectionDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FlashcardDto)
  flashcards?: FlashcardDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => BlockPartDto)
  boxes?: BlockPartDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SortingCardDto)
  cards?: SortingCardDto[];

  /** The story begins with the first. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => StorySceneDto)
  scenes?: StorySceneDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PicturePinDto)
  pins?: PicturePinDto[];

  /** Of questions: more than one option may be chosen. */
  @IsOptional()
  @IsBoolean()
  several?: boolean;

  /** Of questions: taken from the question bank (`getLessonQuestions`), not written here. */
  @IsOptional()
  @IsBoolean()
  fromBank?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LessonQuestionOptionDto)
  options?: LessonQuestionOptionDto[];
}
