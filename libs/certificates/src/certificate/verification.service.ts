import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import type { CertificateSnapshot } from '../document/certificate-snapshot';
import { readCode } from './certificate-code';
import { CertificateRepository } from './certificate.repository';

/** What anybody who holds the paper may know: what stands on it, and whether it is true. */
export interface Verification {
  readonly state: 'valid' | 'being-made' | 'revoked' | 'replaced';
  readonly snapshot: CertificateSnapshot;
  /** Of the file, hexadecimal; `null` while it is being made. */
  readonly fileSha256: string | null;
  readonly revokedAt: Date | null;
}

const STATES = {
  valid: 'valid',
  issuing: 'being-made',
  revoked: 'revoked',
  superseded: 'replaced',
} as const;

/** Answers whether a certificate is true, without account. */
@Injectable()
export class VerificationService {
  constructor(private readonly certificates: CertificateRepository) {}

  /** `null` when no certificate has this code, or it cannot be one. */
  async verify(ctx: OperationContext, typed: string): Promise<Verification | null> {
    const code = readCode(typed);
    const certificate = code ? await this.certificates.findByCode(ctx, code) : null;
    if (!certificate) return null;
    const { status, snapshot, fileSha256, revokedAt } = certificate;
    return { state: STATES[status], snapshot, fileSha256, revokedAt };
  }
}
