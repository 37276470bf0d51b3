import { IsISO8601, IsOptional, IsUUID, Matches } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class JoinDto {
  @IsUUID()
  providerId: string;

  @IsOptional()
  @IsUUID()
  branchId?: string | null;

  /** First day, `YYYY-MM-DD`; today when left out. */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  from?: string;
}

export class LeaveDto {
  /** Last day, included, `YYYY-MM-DD`. */
  @Matches(DAY)
  @IsISO8601({ strict: true })
  lastDay: string;
}

export class MoveDto {
  @IsUUID()
  providerId: string;

  @IsOptional()
  @IsUUID()
  branchId?: string | null;

  /** First day at the new place, `YYYY-MM-DD`. */
  @Matches(DAY)
  @IsISO8601({ strict: true })
  day: string;
}
