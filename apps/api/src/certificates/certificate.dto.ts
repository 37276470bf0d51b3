import {
  printedCode,
  type CertificateSnapshot,
  type CertificateStatus,
  type CertificateView,
  type MyCertificates,
  type RegisterEntry,
} from '@tamkin/certificates';
import { displayName, inLanguage, type Language } from '@tamkin/kernel';
import { BothLanguagesDto, BothScriptsDto } from './certificate-input.dto';

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

function toSnapshotDto(snapshot: CertificateSnapshot): SnapshotDto {
  return { ...snapshot, trainers: snapshot.trainers.map((trainer) => ({ ...trainer })) };
}
