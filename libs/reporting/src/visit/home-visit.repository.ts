import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { HomeVisit } from './home-visit.entity';

@Injectable()
export class HomeVisitRepository extends BaseRepository<HomeVisit> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, HomeVisit);
  }

  /** Notes a look and answers with the end of the visit before. Looks less than `pauseMinutes` apart are one visit. */
  async look(
    ctx: OperationContext,
    { personId, at, pauseMinutes }: { personId: string; at: Date; pauseMinutes: number },
  ): Promise<Date | null> {
    const [row] = await this.query<{ previousAt: Date | null }>(
      ctx,
      `insert into home_visits as v (person_id, seen_at) values ($1, $2)
       on conflict (person_id) do update
          set previous_at = case when excluded.seen_at - v.seen_at > make_interval(mins => $3)
                                 then v.seen_at else v.previous_at end,
              seen_at = greatest(v.seen_at, excluded.seen_at)
       returning previous_at as "previousAt"`,
      [personId, at, pauseMinutes],
    );
    return row?.previousAt ?? null;
  }

  /** The visits of a duplicate become those of the person kept. May run twice. */
  async repoint(ctx: OperationContext, fromPersonId: string, intoPersonId: string): Promise<void> {
    await this.query(
      ctx,
      `with gone as (delete from home_visits where person_id = $1 returning seen_at, previous_at)
       insert into home_visits as v (person_id, seen_at, previous_at)
       select $2, seen_at, previous_at from gone
           on conflict (person_id) do update
              set seen_at = greatest(v.seen_at, excluded.seen_at),
                  previous_at = greatest(v.previous_at, excluded.previous_at)`,
      [fromPersonId, intoPersonId],
    );
  }
}
