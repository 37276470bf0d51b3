import { CERTIFICATE_STATUSES, type CertificateChanges, type CertificateStatus } from '@tamkin/certificates';
import { Transform, Type } from 'class-transformer';
import {
  IsDateString,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../http/page-query.dto';
import { PlainText } from '../http/plain-text';

const CIVIL_DAY = /^\d{4}-\d{2}-\d{2}$/;
const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

export class RegisterQueryDto extends PageQueryDto {
  @IsOptional()
  @IsUUID()
  courseId?: string;

  @IsOptional()
  @IsUUID()
  providerId?: string;

  @IsOptional()
  @IsUUID()
  cohortId?: string;

  @IsOptional()
  @IsIn(['achievement', 'participation'])
  kind?: 'achievement' | 'participation';

  @IsOptional()
  @IsIn(CERTIFICATE_STATUSES)
  status?: CertificateStatus;

  /** First day of release, `YYYY-MM-DD`. */
  @IsOptional()
  @Matches(CIVIL_DAY)
  @IsDateString({ strict: true })
  from?: string;

  /** Last day of release, `YYYY-MM-DD`. */
  @IsOptional()
  @Matches(CIVIL_DAY)
  @IsDateString({ strict: true })
  to?: string;

  /** Words of a name in either script, a serial or a code. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;
}

export class BothScriptsDto {
  @Transform(trimmed)
  @PlainText(200)
  @MinLength(1)
  latin: string;

  /** Empty while it is not known. */
  @Transform(trimmed)
  @PlainText(200)
  arabic: string;
}

export class BothLanguagesDto {
  @Transform(trimmed)
  @PlainText(300)
  fr: string;

  @Transform(trimmed)
  @PlainText(300)
  ar: string;
}

export class RevokeCertificateDto {
  /** Kept in the register. */
  @Transform(trimmed)
  @PlainText(500)
  @MinLength(10)
  reason: string;
}

/** What is printed otherwise; what is left out stays. */
export class CorrectCertificateDto {
  /** Kept in the register. */
  @Transform(trimmed)
  @PlainText(500)
  @MinLength(10)
  reason: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => BothScriptsDto)
  holder?: BothScriptsDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => BothLanguagesDto)
  provider?: BothLanguagesDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => BothLanguagesDto)
  place?: BothLanguagesDto;

  @IsOptional()
  @Matches(CIVIL_DAY)
  @IsDateString({ strict: true })
  startedOn?: string;

  @IsOptional()
  @Matches(CIVIL_DAY)
  @IsDateString({ strict: true })
  endedOn?: string;
}

export function toChanges({ reason: _, ...changes }: CorrectCertificateDto): CertificateChanges {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([field, value]) => [field, plain(value)]));
}

function plain(value: string | object): string | object {
  return typeof value === 'string' ? value : { ...value };
}
