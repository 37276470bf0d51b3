import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { afterCommitOf, openTransaction, transactionHandle } from './transaction-handle';

@Injectable()
export class TransactionRunner {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a transaction and hands it a context that carries it; shadow the outer name with the inner one so that
   * it cannot be used by mistake. Inside another `run` it joins. Only rows and jobs belong inside, no network.
   */
  async run<T>(ctx: OperationContext, work: (ctx: OperationContext) => Promise<T>): Promise<T> {
    if (ctx.transaction) return work(ctx);
    const { result, handle } = await this.dataSource.transaction(async (manager) => {
      const handle = transactionHandle(manager);
      return { handle, result: await work({ ...ctx, transaction: handle }) };
    });
    for (const act of afterCommitOf(handle)) act();
    return result;
  }

  /**
   * Runs `act` once the surrounding transaction has committed (at once when there is none). For what lives in this process
   * only, such as forgetting a cached row: it is lost when the process dies, so facts never depend on it.
   */
  afterCommit(ctx: OperationContext, act: () => void): void {
    if (ctx.transaction) afterCommitOf(ctx.transaction).push(act);
    else act();
  }

  /** Takes a lock named `key` until the transaction ends; a second taker waits. */
  async lock(ctx: OperationContext, key: string): Promise<void> {
    if (!ctx.transaction) throw new Error('A lock needs a transaction around it');
    await openTransaction(ctx.transaction).query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
  }
}
