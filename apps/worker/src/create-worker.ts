import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Settings } from '@tamkin/config';
import { PROCESSORS } from './processors';
import { SUBSCRIPTIONS } from './subscriptions';
import { WorkerModule, type WorkerParts } from './worker.module';

/** Everything the product's worker does. */
export const PRODUCT: WorkerParts = { processors: PROCESSORS, subscriptions: SUBSCRIPTIONS };

/** The worker, complete and checked, with its lanes still closed. Specs add `parts` of their own. */
export async function createWorker(settings: Settings, parts: WorkerParts = PRODUCT): Promise<INestApplicationContext> {
  const levels = ['error', 'warn', 'log', 'debug'] as const;
  return NestFactory.createApplicationContext(WorkerModule.forRoot(settings, parts), {
    logger: levels.slice(0, levels.indexOf(settings.LOG_LEVEL) + 1),
    abortOnError: false,
  });
}
