import type { OperationContext } from '@tamkin/kernel';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
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

  /** One SQL statement with `$1…` parameters. Hot paths and reports use it: one statement per question. */
  protected async query<Row>(ctx: OperationContext, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.managerFor(ctx).query(sql, [...parameters]);
    return returnedRows<Row>(result);
  }
}

/** TypeORM answers `[rows, count]` to UPDATE and DELETE and plain rows to the rest. */
function returnedRows<Row>(result: unknown): Row[] {
  if (!Array.isArray(result)) return [];
  const [rows, count] = result as unknown[];
  if (result.length === 2 && Array.isArray(rows) && typeof count === 'number') return rows as Row[];
  return result as Row[];
}
