import { STANDINGS, type Standing } from '@tamkin/enrolments';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

class PageQueryDto {
  @IsOptional()
  @IsString()
  @MaxLength(600)
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** Part of a name or code; accents and Arabic letter variants do not matter. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class CohortsQueryDto extends PageQueryDto {
  @IsOptional()
  @IsIn(['open', 'closed'])
  status?: 'open' | 'closed';

  @IsOptional()
  @IsUUID()
  courseId?: string;
}

export class CandidatesQueryDto extends PageQueryDto {}

export class CohortPeopleQueryDto extends PageQueryDto {
  @IsOptional()
  @IsIn(STANDINGS)
  standing?: Standing;

  @IsOptional()
  @IsUUID()
  providerId?: string;
}

export class TeamQueryDto extends PageQueryDto {
  @IsOptional()
  @IsIn(STANDINGS)
  standing?: Standing;

  @IsOptional()
  @IsUUID()
  courseId?: string;
}
