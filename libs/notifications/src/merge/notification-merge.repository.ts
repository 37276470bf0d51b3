import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Message } from '../message/message.entity';

/** `$1` the duplicate, `$2` the person kept, in this order; each statement may run twice. */
const STEPS = [
  'update messages set person_id = $2 where person_id = $1',
  // An occasion that stands in both ledgers was told, or is to be told, to the person kept already.
  `delete from reminders d using reminders k
    where d.person_id = $1 and k.person_id = $2 and d.status = 'planned'
      and (k.subject_id, k.occasion, k.channel, k.cycle) = (d.subject_id, d.occasion, d.channel, d.cycle)`,
  `update reminders d set person_id = $2
    where d.person_id = $1
      and not exists (select 1 from reminders k
                       where k.person_id = $2
                         and (k.subject_id, k.occasion, k.channel, k.cycle)
                           = (d.subject_id, d.occasion, d.channel, d.cycle))`,
  // Whoever opted out once, under either record, has opted out.
  `insert into notification_preferences as k (person_id, reminders, ramadan_evenings, updated_at)
   select $2, reminders, ramadan_evenings, updated_at from notification_preferences where person_id = $1
       on conflict (person_id) do update set reminders = k.reminders and excluded.reminders`,
  'delete from notification_preferences where person_id = $1 and $2::uuid is not null',
];

@Injectable()
export class NotificationMergeRepository extends BaseRepository<Message> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Message);
  }

  async repoint(ctx: OperationContext, fromPersonId: string, intoPersonId: string): Promise<void> {
    for (const step of STEPS) await this.query(ctx, step, [fromPersonId, intoPersonId]);
  }
}
