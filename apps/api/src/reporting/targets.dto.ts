import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { TargetDto } from './completion-report.dto';

export class TargetsQueryDto {
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}

export class TargetPathDto extends TargetsQueryDto {
  /** `I.ST2` */
  @IsString()
  @MaxLength(10)
  indicator: string;
}

export class SetTargetDto {
  /** Whole; of a share in percent, at most 100. */
  @IsInt()
  @Min(0)
  value: number;
}

export class TargetListDto {
  items: TargetDto[];
}
