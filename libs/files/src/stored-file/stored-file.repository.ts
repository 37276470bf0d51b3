import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource, In, LessThan } from 'typeorm';
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

  /** Adds the row, or brings it up to date when the same id is stored again by a repeated job. */
  async save(ctx: OperationContext, file: StoredFile): Promise<void> {
    await this.rowsFor(ctx).upsert(file, ['id']);
  }

  /** Returns the storage key, `null` when there was no such file. */
  async remove(ctx: OperationContext, id: string): Promise<string | null> {
    const [row] = await this.query<{ storage_key: string }>(
      ctx,
      'delete from stored_files where id = $1 returning storage_key',
      [id],
    );
    return row?.storage_key ?? null;
  }

  /** The oldest first, at most `limit`. */
  findExpired(ctx: OperationContext, now: Date, limit: number): Promise<StoredFile[]> {
    return this.rowsFor(ctx).find({ where: { expiresAt: LessThan(now) }, order: { expiresAt: 'ASC' }, take: limit });
  }
}
