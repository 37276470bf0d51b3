import { inLanguage, type LocalisedText, type PersonNames } from '@tamkin/kernel';
import type { PersonOutcome } from '../cohort-report/cohort-people';
import type { ReportedCohort } from '../cohort-report/reported-cohort.repository';
import type {
  CertificateKind,
  CertificateSnapshot,
  NameInBothScripts,
  TextInBothLanguages,
} from '../document/certificate-snapshot';
import { scoreBandOf } from '../outcome/outcome';
import { printedCode } from './certificate-code';

/** What makes one certificate of the register different from every other. */
export interface RegisterMarks {
  readonly serial: string;
  readonly code: string;
  /** Calendar day of release, `YYYY-MM-DD`. */
  readonly issuedOn: string;
  /** Where people reach the product. */
  readonly publicUrl: string;
}

/** Freezes everything that is printed. */
export function snapshotOf(
  cohort: ReportedCohort,
  { person }: PersonOutcome,
  kind: CertificateKind,
  marks: RegisterMarks,
): CertificateSnapshot {
  return {
    kind,
    ...markedFields(marks),
    holder: inBothScripts(person.names),
    provider: inBothLanguages(person.providerName),
    course: { code: cohort.courseCode, ...inBothLanguages(cohort.courseTitle) },
    hours: { online: hours(cohort.onlineMinutes), faceToFace: hours(cohort.faceToFaceMinutes) },
    startedOn: cohort.startsOn,
    endedOn: cohort.endsOn,
    place: placeOf(cohort.places),
    trainers: cohort.trainers.map(inBothScripts),
    scoreBand: kind === 'achievement' ? scoreBandOf(person.finalScore) : null,
  };
}

/** The fields that change when a certificate is printed anew under another number. */
export function markedFields({ serial, code, issuedOn, publicUrl }: RegisterMarks) {
  const verificationCode = printedCode(code);
  return { serial, issuedOn, verificationCode, verificationUrl: `${publicUrl}/verify/${verificationCode}` };
}

function inBothScripts({ latin, arabic }: PersonNames): NameInBothScripts {
  return {
    latin: `${latin.given} ${latin.family}`.trim(),
    arabic: arabic ? `${arabic.given} ${arabic.family}`.trim() : '',
  };
}

function inBothLanguages(text: LocalisedText): TextInBothLanguages {
  return { fr: text.fr ?? (text.ar ? '' : inLanguage(text, 'en')), ar: text.ar ?? '' };
}

/** Training that met in several places names them all. */
function placeOf(places: readonly LocalisedText[]): TextInBothLanguages | null {
  const texts = places.map(inBothLanguages);
  const all = (language: 'fr' | 'ar'): string =>
    [...new Set(texts.map((text) => text[language]))].filter((text) => text !== '').join(' · ');
  return texts.length === 0 ? null : { fr: all('fr'), ar: all('ar') };
}

function hours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}
