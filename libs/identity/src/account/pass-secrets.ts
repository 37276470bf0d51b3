import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';

const CODE_DIGITS = 8;

/** Makes the secrets of invitation links and one-time codes, and the hashes that are kept instead of them. */
@Injectable()
export class PassSecrets {
  constructor(private readonly settings: Settings) {}

  /** 256 random bits for an address. */
  makeToken(): { token: string; hash: string } {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: this.hashOfToken(token) };
  }

  /** Eight digits to read out; keyed with the pass, so that equal codes of two people do not look alike at rest. */
  makeCode(passId: string): { code: string; hash: string } {
    const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
    return { code, hash: this.hashOfCode(passId, code) };
  }

  hashOfToken(token: string): string {
    return createHash('sha256').update(token).digest('base64url');
  }

  codeMatches(passId: string, code: string, hash: string): boolean {
    const given = Buffer.from(this.hashOfCode(passId, code));
    const kept = Buffer.from(hash);
    return given.length === kept.length && timingSafeEqual(given, kept);
  }

  private hashOfCode(passId: string, code: string): string {
    return createHmac('sha256', this.settings.SECRET).update(`code:${passId}:${code}`).digest('base64url');
  }
}
