import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { handle, JobWriter, Processor, type BoundHandler } from '@tamkin/queue';
import { Subscriptions, type Subscription } from './subscription';

/**
 * Turns each fact into its jobs, all in one transaction. The jobs' ids come from the fact's, so that a fact told again after a
 * crash makes no second job.
 */
@Injectable()
export class EventProcessor extends Processor {
  readonly handlers: readonly BoundHandler[];

  constructor(
    private readonly jobs: JobWriter,
    private readonly transactions: TransactionRunner,
    subscriptions: Subscriptions,
  ) {
    super();
    this.handlers = subscriptions.all.map((subscription) =>
      handle(subscription.event, (ctx, fact, { id }) => this.fanOut(ctx, subscription, fact, id)),
    );
  }

  private async fanOut(
    ctx: OperationContext,
    { event, reactions }: Subscription,
    fact: object,
    factId: string,
  ): Promise<void> {
    if (reactions.length === 0) return;
    await this.transactions.run(ctx, async (ctx) => {
      for (const { job, payloadOf } of reactions) {
        const id = `${event.name}.${factId}.${job.name}`.replaceAll(':', '.');
        await this.jobs.enqueue(ctx, job, payloadOf(fact), { id });
      }
    });
  }
}
