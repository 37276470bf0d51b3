import { IsString, MaxLength } from 'class-validator';

export class GrantAttemptDto {
  /** Kept in the audit. */
  @IsString()
  @MaxLength(1_000)
  reason: string;
}
