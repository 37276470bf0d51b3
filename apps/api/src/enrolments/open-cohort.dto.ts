import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { sent } from '../http/given';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class ProviderInvitationDto {
  @IsUUID()
  providerId: string;

  /** Most staff this provider may nominate; `null` = no limit of its own. */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(1000)
  seats: number | null;
}

export class DueDateDto {
  @IsUUID()
  moduleId: string;

  /** `YYYY-MM-DD`, within the cohort. */
  @Matches(DAY)
  dueOn: string;
}

export class OpenCohortDto {
  /** Made by the client: sending it twice opens one cohort. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;

  /** Its newest published version is taken. */
  @IsUUID()
  courseId: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(120)
  name: string;

  /** First day, `YYYY-MM-DD`. */
  @Matches(DAY)
  startsOn: string;

  /** Last day. */
  @Matches(DAY)
  endsOn: string;

  /** Last day on which focal points nominate; `null` = until the first day. */
  @ValidateIf((_, value) => value !== null)
  @Matches(DAY)
  nominationsUntil: string | null;

  /** Seats in all; `null` = no limit. */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(10000)
  capacity: number | null;

  /** IANA; Africa/Casablanca when left out. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  timeZone?: string;

  /** People with the role of trainer; the opener is added. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID('all', { each: true })
  trainerIds: string[];

  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ProviderInvitationDto)
  providers: ProviderInvitationDto[];

  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DueDateDto)
  dueDates: DueDateDto[];
}

export class ChangeCohortDto {
  /** The revision that was on the screen. */
  @IsInt()
  @Min(1)
  revision: number;

  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(120)
  name?: string;

  @IsOptional()
  @Matches(DAY)
  startsOn?: string;

  @IsOptional()
  @Matches(DAY)
  endsOn?: string;

  @ValidateIf((_, value) => value !== null && value !== undefined)
  @Matches(DAY)
  nominationsUntil?: string | null;

  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsInt()
  @Min(1)
  @Max(10000)
  capacity?: number | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID('all', { each: true })
  trainerIds?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ProviderInvitationDto)
  providers?: ProviderInvitationDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DueDateDto)
  dueDates?: DueDateDto[];
}
