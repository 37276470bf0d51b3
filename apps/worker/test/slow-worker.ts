import 'reflect-metadata';
import { startLaneWorker } from '@tamkin/queue';
import { testSettings } from '@tamkin/testing';
import { NotebookProcessor } from './notebook';

/** A worker process that takes a slow job and is killed while it holds it. */
function main(): void {
  const url = process.argv[2] ?? '';
  const { handlers } = new NotebookProcessor(testSettings(url));
  startLaneWorker('media', {
    url,
    lockMs: 1_500,
    handlers: new Map(handlers.map((handler) => [handler.definition.name, handler])),
    onFailure: () => undefined,
  });
}

main();
