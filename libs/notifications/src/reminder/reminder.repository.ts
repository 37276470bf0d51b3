import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { REMINDER_OCCASIONS, type Occasion } from './occasion';
import { Reminder } from './reminder.entity';
import type { SkipReason } from './verdict';

/** The channel of everything the product writes by itself; what a person sends from their own phone is `whatsapp`. */
export const OWN_CHANNEL = 'message';

export interface PlannedReminder {
  readonly id: string;
  readonly personId: string;
  readonly subjectId: string;
  readonly occasion: Occasion;
  readonly cycle: string;
  readonly dueAt: Date;
}

const PLAN = `
  insert into reminders (id, person_id, subject_id, occasion, channel, cycle, status, due_at)
  select id, person_id, subject_id, occasion, '${OWN_CHANNEL}', cycle, 'planned', due_at
    from json_to_recordset($1) as r(id uuid, person_id uuid, subject_id uuid, occasion text, cycle text, due_at timestamptz)
  on conflict (person_id, subject_id, occasion, channel, cycle) do nothing
  returning id, due_at as "dueAt"`;

@Injectable()
export class ReminderRepository extends BaseRepository<Reminder> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Reminder);
  }

  /** Writes what is new into the ledger and returns only that: an occasion already known is left alone. */
  plan(ctx: OperationContext, reminders: readonly PlannedReminder[]): Promise<{ id: string; dueAt: Date }[]> {
    const rows = reminders.map(({ id, personId, subjectId, occasion, cycle, dueAt }) => ({
      ...{ id, occasion, cycle },
      person_id: personId,
      subject_id: subjectId,
      due_at: dueAt.toISOString(),
    }));
    return this.query(ctx, PLAN, [JSON.stringify(rows)]);
  }

  /** The reminder, locked, while it is still planned. */
  async lockPlanned(ctx: OperationContext, id: string): Promise<PlannedReminder | null> {
    const [row] = await this.query<PlannedReminder>(
      ctx,
      `select id, person_id as "personId", subject_id as "subjectId", occasion, cycle, due_at as "dueAt"
         from reminders where id = $1 and status = 'planned' for update`,
      [id],
    );
    return row ?? null;
  }

  /** When the person was reminded since `since`, newest first. Results, certificates and digests do not count. */
  async remindedSince(ctx: OperationContext, personId: string, since: Date): Promise<Date[]> {
    const rows = await this.query<{ settledAt: Date }>(
      ctx,
      `select settled_at as "settledAt" from reminders
        where person_id = $1 and status = 'sent' and settled_at > $2 and occasion = any($3) order by settled_at desc`,
      [personId, since, REMINDER_OCCASIONS],
    );
    return rows.map(({ settledAt }) => settledAt);
  }

  async personOf(ctx: OperationContext, id: string): Promise<string | null> {
    const [row] = await this.query<{ personId: string }>(
      ctx,
      `select person_id as "personId" from reminders where id = $1 and status = 'planned'`,
      [id],
    );
    return row?.personId ?? null;
  }

  async markSent(ctx: OperationContext, ids: readonly string[], messageId: string, now: Date): Promise<void> {
    await this.query(
      ctx,
      `update reminders set status = 'sent', settled_at = $2, message_id = $3 where id = any($1) and status = 'planned'`,
      [ids, now, messageId],
    );
  }

  async markSkipped(ctx: OperationContext, id: string, reason: SkipReason, now: Date): Promise<void> {
    await this.query(ctx, `update reminders set status = 'skipped', settled_at = $2, reason = $3 where id = $1`, [
      ...[id, now, reason],
    ]);
  }

  async postpone(ctx: OperationContext, id: string, until: Date): Promise<void> {
    await this.query(ctx, 'update reminders set due_at = $2 where id = $1', [id, until]);
  }

  /** Planned reminders whose hour has passed: for the safety net. */
  overdue(ctx: OperationContext, before: Date, limit: number): Promise<{ id: string; dueAt: Date }[]> {
    return this.query(
      ctx,
      `select id, due_at as "dueAt" from reminders where status = 'planned' and due_at < $1 order by due_at limit $2`,
      [before, limit],
    );
  }

  /** Notes that a person made a text ready; once a day and enrolment. */
  async notePrepared(
    ctx: OperationContext,
    note: { id: string; personId: string; enrolmentId: string; day: string; now: Date },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into reminders (id, person_id, subject_id, occasion, channel, cycle, status, due_at, settled_at)
       values ($1, $2, $3, 'prepared', 'whatsapp', $4, 'prepared', $5, $5)
       on conflict (person_id, subject_id, occasion, channel, cycle) do update set settled_at = excluded.settled_at`,
      [note.id, note.personId, note.enrolmentId, note.day, note.now],
    );
  }
}
