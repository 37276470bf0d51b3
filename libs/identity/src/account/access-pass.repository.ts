import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { AccessPass } from './access-pass.entity';

@Injectable()
export class AccessPassRepository extends BaseRepository<AccessPass> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, AccessPass);
  }

  async add(ctx: OperationContext, pass: AccessPass): Promise<void> {
    await this.managerFor(ctx).insert(AccessPass, pass);
  }

  findLink(ctx: OperationContext, secretHash: string): Promise<AccessPass | null> {
    return this.rowsFor(ctx).findOneBy({ secretHash, kind: 'link' });
  }

  /** The newest code of a person, whatever its state. */
  findCode(ctx: OperationContext, personId: string): Promise<AccessPass | null> {
    return this.rowsFor(ctx).findOne({ where: { personId, kind: 'code' }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** Passes given out before stop working: they end now. */
  async endOpen(ctx: OperationContext, personId: string, now: Date): Promise<void> {
    await this.query(
      ctx,
      'update access_passes set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2',
      [personId, now],
    );
  }

  /** Takes one of the tries; false when none is left. One statement, so that tries in parallel all count. */
  async takeTry(ctx: OperationContext, id: string, tries: number): Promise<boolean> {
    const rows = await this.query<{ id: string }>(
      ctx,
      'update access_passes set failed_attempts = failed_attempts + 1 where id = $1 and failed_attempts < $2 returning id',
      [id, tries],
    );
    return rows.length > 0;
  }

  /** The code was right; what went wrong was something else. */
  async giveTryBack(ctx: OperationContext, id: string): Promise<void> {
    await this.query(
      ctx,
      'update access_passes set failed_attempts = failed_attempts - 1 where id = $1 and failed_attempts > 0',
      [id],
    );
  }

  /** False when somebody used it first or it ended meanwhile. */
  async use(ctx: OperationContext, id: string, now: Date): Promise<boolean> {
    const rows = await this.query<{ id: string }>(
      ctx,
      'update access_passes set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning id',
      [id, now],
    );
    return rows.length > 0;
  }
}
