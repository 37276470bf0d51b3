import type { Type } from '@nestjs/common';
import type { Processor } from '@tamkin/queue';

/** The handlers of one domain and the module that holds the services they call. */
export interface DomainProcessor {
  readonly domain: Type;
  readonly processor: Type<Processor>;
}

/** One line per domain. */
export const PROCESSORS: readonly DomainProcessor[] = [];
