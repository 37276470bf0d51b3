import type { OperationContext } from '@tamkin/kernel';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Pool, PoolClient } from 'pg';
import { statementName } from './statement-name';
import { openTransaction } from './transaction-handle';

/**
 * The ground of every repository. All reads and writes go through {@link managerFor}, so that they join the transaction the
 * context carries.
 */
export abstract class BaseRepository<Entity extends ObjectLiteral> {
  protected constructor(
    protected readonly dataSource: DataSource,
    private readonly target: EntityTarget<Entity>,
  ) {}

  protected managerFor(ctx: OperationContext): EntityManager {
    return ctx.transaction ? openTransaction(ctx.transaction) : this.dataSource.manager;
  }

  protected rowsFor(ctx: OperationContext): Repository<Entity> {
    return this.managerFor(ctx).getRepository(this.target);
  }

  /**
   * One SQL statement with `$1…` parameters. Hot paths and reports use it: one statement per question. It is prepared under a
   * name, so that each connection plans it once.
   */
  protected async query<Row extends object>(
    ctx: OperationContext,
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    const statement = { name: statementName(sql), text: sql, values: [...parameters] };
    const { rows } = await (await this.connectionFor(ctx)).query<Row>(statement);
    return rows;
  }

  /** The client of the running transaction, else the pool. */
  private async connectionFor(ctx: OperationContext): Promise<Pool | PoolClient> {
    const runner = ctx.transaction ? openTransaction(ctx.transaction).queryRunner : undefined;
    if (runner) return (await runner.connect()) as PoolClient;
    return (this.dataSource.driver as unknown as { readonly master: Pool }).master;
  }
}
