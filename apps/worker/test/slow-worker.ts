import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { startLaneWorker } from '@tamkin/queue';
import { NotebookProcessor } from './notebook';

/** A worker process that takes a slow job and is killed while it holds it. */
async function main(): Promise<void> {
  const url = process.argv[2] ?? '';
  const dataSource = await new DataSource({ type: 'postgres', url }).initialize();
  const { handlers } = new NotebookProcessor(dataSource);
  startLaneWorker('media', {
    url,
    lockMs: 1_500,
    handlers: new Map(handlers.map((handler) => [handler.definition.name, handler])),
    onFailure: () => undefined,
  });
}

void main();
