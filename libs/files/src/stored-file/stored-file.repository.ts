import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository, isForeignKeyViolation } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource, In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { StoredFile } from './stored-file.entity';

@Injectable()
export class StoredFileRepository extends BaseRepository<StoredFile> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, StoredFile);
  }

  find(ctx: OperationContext, id: string): Promise<StoredFile | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  findMany(ctx: OperationContext, ids: readonly string[]): Promise<StoredFile[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.rowsFor(ctx).findBy({ id: In([...ids]) });
  }

  /** Originals with these bytes that have not expired, those kept for good last. */
  findByContent(
    ctx: OperationContext,
    {
      hashes,
      kinds,
      now,
    }: { readonly hashes: readonly string[]; readonly kinds: readonly string[]; readonly now: Date },
  ): Promise<Pick<StoredFile, 'id' | 'sha256'>[]> {
    return this.query(
      ctx,
      `select id, sha256 from stored_files
        where sha256 = any($1::text[]) and kind = any($2::text[]) and rendition_of is null
          and (expires_at is null or expires_at > $3)
        order by expires_at asc nulls last, id desc`,
      [hashes, kinds, now],
    );
  }

  async keepForGood(ctx: OperationContext, ids: readonly string[]): Promise<void> {
    await this.query(
      ctx,
      'update stored_files set expires_at = null, unnamed_since = null where id = any($1::uuid[])',
      [ids],
    );
  }

  /** Adds the rows, or brings them up to date when the same ids are stored again by a repeated job. */
  async save(ctx: OperationContext, files: readonly StoredFile[]): Promise<void> {
    await this.rowsFor(ctx).upsert([...files], ['id']);
  }

  /** With what was made from it. Returns the storage keys, none when there was no such file. */
  async remove(ctx: OperationContext, id: string): Promise<string[]> {
    const rows = await this.query<{ storage_key: string }>(
      ctx,
      'delete from stored_files where id = $1 or rendition_of = $1 returning storage_key',
      [id],
    );
    return rows.map(({ storage_key }) => storage_key);
  }

  /**
   * Files whose time is over, in the order of ids, at most `limit` after `afterId`; those that nothing named only once they have
   * rested since `restedSince`.
   */
  findExpired(
    ctx: OperationContext,
    {
      now,
      restedSince,
      afterId,
      limit,
    }: { readonly now: Date; readonly restedSince: Date; readonly afterId: string; readonly limit: number },
  ): Promise<StoredFile[]> {
    const due = { expiresAt: LessThanOrEqual(now), id: MoreThan(afterId) };
    const where = [
      { ...due, unnamedSince: IsNull() },
      { ...due, unnamedSince: LessThanOrEqual(restedSince) },
    ];
    return this.rowsFor(ctx).find({ where, order: { id: 'ASC' }, take: limit });
  }

  /**
   * Returns the storage keys of it and of what was made from it; `null` when another table still names the file: then the row stays
   * as the memory of it. Not inside a transaction.
   */
  async removeUnlessNamed(ctx: OperationContext, id: string): Promise<string[] | null> {
    try {
      return await this.remove(ctx, id);
    } catch (error) {
      if (isForeignKeyViolation(error)) return null;
      throw error;
    }
  }
}
