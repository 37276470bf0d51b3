import { MAX_OPTIONS } from '@tamkin/assessments';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { given } from '../http/given';
import { KeyDto } from './choice-body.dto';

export class MatchingPromptDto extends KeyDto {
  /** Key of its target. */
  @IsString()
  @MaxLength(8)
  match: string;
}

export class MatchingBodyDto {
  @IsIn(['matching'])
  type: 'matching';

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => MatchingPromptDto)
  prompts: MatchingPromptDto[];

  /** May be more than the prompts. */
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => KeyDto)
  targets: KeyDto[];
}

export class SortingItemDto extends KeyDto {
  /** Key of its box. */
  @IsString()
  @MaxLength(8)
  box: string;
}

export class SortingBodyDto {
  @IsIn(['sorting'])
  type: 'sorting';

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => SortingItemDto)
  items: SortingItemDto[];

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => KeyDto)
  boxes: KeyDto[];
}

export class LikertBodyDto {
  @IsIn(['likert'])
  type: 'likert';

  /** Steps of the scale, lowest first. */
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => KeyDto)
  options: KeyDto[];
}

export class MatrixRowDto extends KeyDto {
  /** Key of its right column; `null` in every row = opinions, not scored. */
  @ValidateIf(given)
  @IsString()
  @MaxLength(8)
  column: string | null;
}

export class MatrixBodyDto {
  @IsIn(['matrix'])
  type: 'matrix';

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => MatrixRowDto)
  rows: MatrixRowDto[];

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => KeyDto)
  columns: KeyDto[];
}
