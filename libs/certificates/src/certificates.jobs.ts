import { defineJob } from '@tamkin/queue';

/** As many share one look at the register, one pass of the file store and one transaction. */
export const CERTIFICATES_PER_JOB = 20;

/** Prints some certificates and stores their files. */
export const makeCertificates = defineJob<{ certificateIds: readonly string[] }>('certificates.make', {
  lane: 'certificates',
});
