import type { CertificateSnapshot } from './certificate-snapshot';

export interface PrintOrder {
  readonly order: number;
  readonly snapshot: CertificateSnapshot;
}

export type PrintAnswer =
  { readonly order: number; readonly pdf: Uint8Array } | { readonly order: number; readonly error: string };
