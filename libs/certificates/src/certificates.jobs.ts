import { defineJob } from '@tamkin/queue';

/** Prints one certificate and stores its file. */
export const makeCertificate = defineJob<{ certificateId: string }>('certificates.make', { lane: 'certificates' });
