import 'reflect-metadata';
import { TestClock, testSettings } from '@tamkin/testing';
import { createWorker, PRODUCT } from '../src/create-worker';
import { Lanes } from '../src/lanes/lanes';

/** The product's worker in a process of its own, at an hour when people may be written to. */
async function main(): Promise<void> {
  const [, , url = '', smtpUrl = ''] = process.argv;
  const clock = new TestClock();
  clock.set('2026-11-10T11:45:00Z');
  const worker = await createWorker(testSettings(url, { SMTP_URL: smtpUrl }), { ...PRODUCT, clock });
  worker.get(Lanes).start();
}

void main();
