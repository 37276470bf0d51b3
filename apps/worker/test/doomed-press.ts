import 'reflect-metadata';
import { CertificateMakingService, makeCertificates } from '@tamkin/certificates';
import { StoredFiles } from '@tamkin/files';
import { handle, startLaneWorker } from '@tamkin/queue';
import { testSettings } from '@tamkin/testing';
import { createWorker } from '../src/create-worker';

/** A worker process that stops for ever once certificates' files are stored, before the register says so. */
async function main(): Promise<void> {
  const [url = '', files = ''] = process.argv.slice(2);
  const app = await createWorker(testSettings(url, { FILES_URL: files }));
  const stored = app.get(StoredFiles, { strict: false });
  const storeAll = stored.storeAll.bind(stored);
  stored.storeAll = async (...given) => {
    await storeAll(...given);
    process.stdout.write('stored\n');
    return new Promise(() => undefined);
  };
  const making = app.get(CertificateMakingService, { strict: false });
  const handler = handle(makeCertificates, (ctx, { certificateIds }) => making.make(ctx, certificateIds));
  startLaneWorker('certificates', {
    url,
    lockMs: 1_500,
    handlers: new Map([[makeCertificates.name, handler]]),
    onFailure: () => undefined,
  });
}

void main();
