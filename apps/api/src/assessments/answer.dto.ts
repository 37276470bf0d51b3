import { MAX_OPTIONS, type GivenAnswer } from '@tamkin/assessments';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PicturePointDto } from './hot-spot-body.dto';

export class AnswerPairDto {
  @IsString()
  @MaxLength(8)
  key: string;

  /** Key of what was chosen for it. */
  @IsString()
  @MaxLength(8)
  choice: string;
}

export class AnswerGapDto {
  @IsString()
  @MaxLength(8)
  key: string;

  @IsOptional()
  @IsString()
  @MaxLength(8)
  choice?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string;

  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  value?: number;
}

/** In the keys shown; one field, by the type of the question. Empty takes the answer back. */
export class AnswerDto {
  /** Of choices; in order for an ordering question. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @IsString({ each: true })
  @MaxLength(8, { each: true })
  keys?: string[];

  /** Of a numeric question; `null` takes the answer back. */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  value?: number | null;

  /** Of a question answered in words. */
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  text?: string;

  /** Of matching and sorting. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => AnswerPairDto)
  pairs?: AnswerPairDto[];

  /** Of a text with gaps. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => AnswerGapDto)
  gaps?: AnswerGapDto[];

  /**
   * With `gaps`, where steps come one after the other: so many, from the first, stand for good, and the next one is shown by the
   * attempt from now on.
   */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_OPTIONS)
  settled?: number;

  /** Of photos and recordings: files sent before with `uploadAnswerFile`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];

  /** Places on a picture. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => PicturePointDto)
  points?: PicturePointDto[];
}

export class SaveAnswerDto extends AnswerDto {
  /**
   * The answer that stood on the screen before, `null` when none did: one that came from another browser meanwhile is then
   * kept, and this one refused. Left out, whatever stands is replaced.
   */
  @IsOptional()
  @ValidateNested()
  @Type(() => AnswerDto)
  replaces?: AnswerDto | null;
}

export function toAnswerDto(answer: GivenAnswer | null): AnswerDto | null {
  if (!answer) return null;
  const { keys, value, text, pairs, gaps, settled, fileIds, points } = answer;
  return {
    ...(keys ? { keys: [...keys] } : {}),
    ...(value !== undefined ? { value } : {}),
    ...(text !== undefined ? { text } : {}),
    ...(pairs ? { pairs: pairs.map(({ key, choice }) => ({ key, choice })) } : {}),
    ...(gaps ? { gaps: gaps.map(toGapDto) } : {}),
    ...(settled !== undefined ? { settled } : {}),
    ...(fileIds ? { fileIds: [...fileIds] } : {}),
    ...(points ? { points: points.map(({ x, y }) => ({ x, y })) } : {}),
  };
}

function toGapDto({ key, choice, text, value }: NonNullable<GivenAnswer['gaps']>[number]): AnswerGapDto {
  return {
    key,
    ...(choice !== undefined ? { choice } : {}),
    ...(text !== undefined ? { text } : {}),
    ...(value !== undefined ? { value } : {}),
  };
}
