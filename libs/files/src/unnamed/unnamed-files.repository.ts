import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { StoredFile } from '../stored-file/stored-file.entity';
import { NAMED_FILES } from './file-names.sql';

/** $1 now, $2 the youngest to look at, $3 after this id, $4 so many. */
const LET_GO = `
  with batch as materialized (
    select id from stored_files
     where expires_at is null and rendition_of is null and created_at < $2 and id > $3 order by id limit $4
  ), named as materialized (${NAMED_FILES}
  ), gone as (
    update stored_files f set unnamed_since = $1, expires_at = $1
      from batch b where b.id = f.id and not exists (select 1 from named n where n.id = f.id)
    returning f.id
  )
  select (select count(*)::int from gone) as "letGo", (select id from batch order by id desc limit 1) as "lastId"`;

const TAKE_BACK = `
  with named as materialized (${NAMED_FILES})
  update stored_files f set unnamed_since = null, expires_at = null
   where f.unnamed_since is not null and exists (select 1 from named n where n.id = f.id) returning f.id`;

@Injectable()
export class UnnamedFilesRepository extends BaseRepository<StoredFile> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, StoredFile);
  }

  /** Lets originals go that nothing names: found no more from `now` on. One batch in one statement. */
  async letGo(
    ctx: OperationContext,
    { now, olderThan, afterId, limit }: { now: Date; olderThan: Date; afterId: string; limit: number },
  ): Promise<{ letGo: number; lastId: string | null }> {
    const [row] = await this.query<{ letGo: number; lastId: string | null }>(ctx, LET_GO, [
      now,
      olderThan,
      afterId,
      limit,
    ]);
    return row ?? { letGo: 0, lastId: null };
  }

  /** Those of them that are named after all. Returns how many. */
  async takeBack(ctx: OperationContext): Promise<number> {
    return (await this.query<{ id: string }>(ctx, TAKE_BACK)).length;
  }
}
