import {
  CERTIFICATE_STATUSES,
  printedCode,
  type CertificateChanges,
  type CertificateSnapshot,
  type CertificateStatus,
  type CertificateView,
  type MyCertificates,
  type RegisterEntry,
} from '@tamkin/certificates';
import { displayName, inLanguage, type Language } from '@tamkin/kernel';
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
  @IsDateString()
  from?: string;

  /** Last day of release, `YYYY-MM-DD`. */
  @IsOptional()
  @Matches(CIVIL_DAY)
  @IsDateString()
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
  @IsDateString()
  startedOn?: string;

  @IsOptional()
  @Matches(CIVIL_DAY)
  @IsDateString()
  endedOn?: string;
}

export class CorrectedCertificateDto {
  /** Of the new certificate. */
  id: string;
}

export class CourseOfCertificateDto extends BothLanguagesDto {
  code: string;
}

export class HoursDto {
  online: number;
  faceToFace: number;
}

/** Everything that is printed. */
export class SnapshotDto {
  kind: 'achievement' | 'participation';
  serial: string;
  verificationCode: string;
  verificationUrl: string;
  holder: BothScriptsDto;
  provider: BothLanguagesDto;
  course: CourseOfCertificateDto;
  hours: HoursDto;
  startedOn: string;
  endedOn: string;
  issuedOn: string;
  place: BothLanguagesDto | null;
  trainers: BothScriptsDto[];
  scoreBand: 'sufficient' | 'good' | 'very-good' | null;
}

export class CertificateLineDto {
  id: string;
  serial: string;
  /** As printed: `K7QM-4XPD-92RT`. */
  code: string;
  kind: 'achievement' | 'participation';
  status: CertificateStatus;
  holder: BothScriptsDto;
  provider: BothLanguagesDto;
  course: CourseOfCertificateDto;
  releasedAt: string;
}

export class CertificatePageDto {
  items: CertificateLineDto[];
  nextCursor: string | null;
}

export class CertificateHistoryDto {
  at: string;
  kind: 'released' | 'made' | 'revoked' | 'corrected';
  /** `null`: the product itself. */
  actor: string | null;
  reason: string;
}

export class CertificateSiblingDto {
  id: string;
  cycle: number;
  serial: string;
  status: CertificateStatus;
}

export class CertificateDto extends CertificateLineDto {
  cycle: number;
  personId: string;
  cohortId: string;
  snapshot: SnapshotDto;
  madeAt: string | null;
  /** Of the file, hexadecimal. */
  fileSha256: string | null;
  revocationReason: string | null;
  history: CertificateHistoryDto[];
  /** The same enrolment under other numbers. */
  siblings: CertificateSiblingDto[];
}

export class RegisterChoiceDto {
  id: string;
  /** In the language of the request. */
  name: string;
}

export class RegisterChoicesDto {
  courses: RegisterChoiceDto[];
  providers: RegisterChoiceDto[];
}

export class MyCertificateDto extends CertificateLineDto {
  /** To show to an employer. */
  verificationUrl: string;
}

export class AwaitedCertificateDto {
  enrolmentId: string;
  /** In the language of the request. */
  courseTitle: string;
  cohortName: string;
  /** Whose turn it is: the trainer's report, or its validation. */
  step: 'report' | 'validation';
}

export class MyCertificatesDto {
  items: MyCertificateDto[];
  awaited: AwaitedCertificateDto[];
}

export function toCertificateLineDto(certificate: CertificateView): CertificateLineDto {
  const { id, serial, code, kind, status, snapshot, releasedAt } = certificate;
  const { holder, provider, course } = snapshot;
  return {
    id,
    serial,
    code: printedCode(code),
    kind,
    status,
    holder,
    provider,
    course,
    releasedAt: releasedAt.toISOString(),
  };
}

export function toCertificateDto(
  { certificate, history, siblings }: RegisterEntry,
  language: Language,
): CertificateDto {
  const { cycle, personId, cohortId, snapshot, madeAt, fileSha256, revocationReason } = certificate;
  return {
    ...toCertificateLineDto(certificate),
    cycle,
    personId,
    cohortId,
    snapshot: toSnapshotDto(snapshot),
    madeAt: madeAt?.toISOString() ?? null,
    fileSha256,
    revocationReason,
    history: history.map(({ at, kind, actor, reason }) => ({
      at: at.toISOString(),
      kind,
      actor: actor ? displayName(actor, language) : null,
      reason,
    })),
    siblings: siblings.map((sibling) => ({ ...sibling })),
  };
}

export function toMyCertificatesDto({ certificates, awaited }: MyCertificates, language: Language): MyCertificatesDto {
  return {
    items: certificates.map((certificate) => ({
      ...toCertificateLineDto(certificate),
      verificationUrl: certificate.snapshot.verificationUrl,
    })),
    awaited: awaited.map(({ courseTitle, ...rest }) => ({ ...rest, courseTitle: inLanguage(courseTitle, language) })),
  };
}

export function toChanges({ reason: _, ...changes }: CorrectCertificateDto): CertificateChanges {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([field, value]) => [field, plain(value)]));
}

function plain(value: string | object): string | object {
  return typeof value === 'string' ? value : { ...value };
}

function toSnapshotDto(snapshot: CertificateSnapshot): SnapshotDto {
  return { ...snapshot, trainers: snapshot.trainers.map((trainer) => ({ ...trainer })) };
}
