import { IsBoolean, IsOptional } from 'class-validator';

export class NotificationPreferencesDto {
  /** False: no reminders and no weekly digest. Results and certificates still come. */
  reminders: boolean;
  /** May also be written to between 21:30 and 23:00 in Ramadan. */
  ramadanEvenings: boolean;
}

export class WantedPreferencesDto {
  @IsOptional()
  @IsBoolean()
  reminders?: boolean;

  @IsOptional()
  @IsBoolean()
  ramadanEvenings?: boolean;
}
