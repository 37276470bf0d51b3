import { createHmac, timingSafeEqual } from 'node:crypto';

/** What makes a link to one file work without signing in, until `expires`. */
export interface LinkSignature {
  /** Seconds since 1970. */
  readonly expires: number;
  readonly signature: string;
}

export function signLink(secret: string, fileId: string, expiresAt: Date): LinkSignature {
  const expires = Math.floor(expiresAt.getTime() / 1_000);
  return { expires, signature: signatureOf(secret, fileId, expires) };
}

/** Whether we signed this link; says nothing about its time. */
export function isSigned(secret: string, fileId: string, { expires, signature }: LinkSignature): boolean {
  const expected = Buffer.from(signatureOf(secret, fileId, expires));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function signatureOf(secret: string, fileId: string, expires: number): string {
  return createHmac('sha256', secret).update(`file-link:${fileId}:${expires}`).digest('base64url');
}
