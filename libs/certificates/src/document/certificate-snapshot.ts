/** The two attestations of the programme: all criteria met, or attendance met only. */
export type CertificateKind = 'achievement' | 'participation';

/** What is printed instead of a raw score. */
export type ScoreBand = 'sufficient' | 'good' | 'very-good';

/** A person's name as the person typed it, in both scripts. An empty script is replaced by the other one. */
export interface NameInBothScripts {
  readonly latin: string;
  readonly arabic: string;
}

/** A text in the two languages of every certificate. An empty language is replaced by the other one. */
export interface TextInBothLanguages {
  readonly fr: string;
  readonly ar: string;
}

/**
 * Everything that stands on a certificate, frozen at release. The register stores it, so that the same file can be
 * produced again after a person, a course or a provider has changed its name.
 */
export interface CertificateSnapshot {
  readonly kind: CertificateKind;
  /** Number in the register of certificates. */
  readonly serial: string;
  /** What a visitor types on the verification page when the QR code cannot be read. */
  readonly verificationCode: string;
  /** Absolute address of the verification page of this certificate. */
  readonly verificationUrl: string;
  readonly holder: NameInBothScripts;
  readonly provider: TextInBothLanguages;
  readonly course: TextInBothLanguages & { readonly code: string };
  /** Hours, up to two decimals; a part of 0 is not printed. */
  readonly hours: { readonly online: number; readonly faceToFace: number };
  /** Calendar day, `YYYY-MM-DD`. */
  readonly startedOn: string;
  /** Calendar day, `YYYY-MM-DD`; the same as `startedOn` for a course of one day. */
  readonly endedOn: string;
  /** Calendar day, `YYYY-MM-DD`; also the creation date inside the file. */
  readonly issuedOn: string;
  readonly place: TextInBothLanguages | null;
  readonly trainers: readonly NameInBothScripts[];
  /** `null` prints no result. */
  readonly scoreBand: ScoreBand | null;
}
