import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Holiday } from './holiday.entity';

export interface RamadanMonth {
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface HolidayRow {
  readonly date: string;
  readonly name: LocalisedText;
  readonly kind: 'fixed' | 'moon';
}

const DAYS = `
  select coalesce((select json_agg(date::text) from holidays), '[]') as holidays,
         coalesce((select json_agg(json_build_object('startsOn', starts_on::text, 'endsOn', ends_on::text)) from ramadans), '[]')
           as ramadans`;

@Injectable()
export class CalendarRepository extends BaseRepository<Holiday> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Holiday);
  }

  /** All days that matter for allowed hours, in one statement. */
  async days(ctx: OperationContext): Promise<{ holidays: string[]; ramadans: RamadanMonth[] }> {
    const [days] = await this.query<{ holidays: string[]; ramadans: RamadanMonth[] }>(ctx, DAYS);
    return days ?? { holidays: [], ramadans: [] };
  }

  holidaysFrom(ctx: OperationContext, from: string, to: string): Promise<HolidayRow[]> {
    return this.query(
      ctx,
      'select date::text as date, name, kind from holidays where date between $1 and $2 order by date',
      [from, to],
    );
  }

  async putHoliday(ctx: OperationContext, { date, name, kind }: HolidayRow): Promise<void> {
    await this.query(
      ctx,
      `insert into holidays (date, name, kind) values ($1, $2, $3)
       on conflict (date) do update set name = excluded.name, kind = excluded.kind`,
      [date, name, kind],
    );
  }

  /** False when there was none. */
  async removeHoliday(ctx: OperationContext, date: string): Promise<boolean> {
    return (await this.query(ctx, 'delete from holidays where date = $1 returning 1', [date])).length > 0;
  }

  ramadans(ctx: OperationContext): Promise<RamadanMonth[]> {
    return this.query(
      ctx,
      'select starts_on::text as "startsOn", ends_on::text as "endsOn" from ramadans order by starts_on desc',
    );
  }

  async putRamadan(ctx: OperationContext, { startsOn, endsOn }: RamadanMonth): Promise<void> {
    await this.query(
      ctx,
      `insert into ramadans (starts_on, ends_on) values ($1, $2) on conflict (starts_on) do update set ends_on = excluded.ends_on`,
      [startsOn, endsOn],
    );
  }

  async removeRamadan(ctx: OperationContext, startsOn: string): Promise<boolean> {
    return (await this.query(ctx, 'delete from ramadans where starts_on = $1 returning 1', [startsOn])).length > 0;
  }

  /** Whether another month of Ramadan shares a day with this one. */
  async ramadanOverlaps(ctx: OperationContext, { startsOn, endsOn }: RamadanMonth): Promise<boolean> {
    const found = await this.query(
      ctx,
      'select 1 from ramadans where starts_on <> $1 and starts_on <= $2 and ends_on >= $1 limit 1',
      [startsOn, endsOn],
    );
    return found.length > 0;
  }
}
