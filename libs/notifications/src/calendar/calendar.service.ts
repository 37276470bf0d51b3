import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { Settings } from '@tamkin/config';
import { TransactionRunner } from '@tamkin/database';
import { DomainError, newId, notFound, type OperationContext } from '@tamkin/kernel';
import type { MessagingCalendar } from './allowed-hours';
import { CalendarRepository, type HolidayRow, type RamadanMonth } from './calendar.repository';
import { addDays } from './local-time';

/** A month of Ramadan has 29 or 30 days; one more day on each side may be wanted while the moon is awaited. */
const RAMADAN_DAYS = { least: 28, most: 31 };

/** Holidays and months of Ramadan: decided each year by the moon and the government, so people keep them here. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly calendar: CalendarRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly settings: Settings,
  ) {}

  async messagingCalendar(ctx: OperationContext): Promise<MessagingCalendar> {
    const { holidays, ramadans } = await this.calendar.days(ctx);
    return { timeZone: this.settings.TIME_ZONE, holidays: new Set(holidays), ramadans };
  }

  async holidaysOf(ctx: OperationContext, year: number): Promise<HolidayRow[]> {
    requireScope(ctx, 'territory.read');
    return this.calendar.holidaysFrom(ctx, `${year}-01-01`, `${year}-12-31`);
  }

  async putHoliday(ctx: OperationContext, holiday: HolidayRow): Promise<void> {
    requireScope(ctx, 'settings.manage');
    requireDay(holiday.date, 'date');
    await this.transactions.run(ctx, async (ctx) => {
      await this.calendar.putHoliday(ctx, holiday);
      await this.record(ctx, 'holiday.set', { date: holiday.date, kind: holiday.kind });
    });
  }

  async removeHoliday(ctx: OperationContext, date: string): Promise<void> {
    requireScope(ctx, 'settings.manage');
    if (!isDay(date)) throw notFound('holiday');
    await this.transactions.run(ctx, async (ctx) => {
      if (!(await this.calendar.removeHoliday(ctx, date))) throw notFound('holiday');
      await this.record(ctx, 'holiday.removed', { date });
    });
  }

  async ramadans(ctx: OperationContext): Promise<RamadanMonth[]> {
    requireScope(ctx, 'territory.read');
    return this.calendar.ramadans(ctx);
  }

  async putRamadan(ctx: OperationContext, month: RamadanMonth): Promise<void> {
    requireScope(ctx, 'settings.manage');
    requireDay(month.startsOn, 'startsOn');
    requireDay(month.endsOn, 'endsOn');
    const { least, most } = RAMADAN_DAYS;
    const fits =
      month.endsOn >= addDays(month.startsOn, least - 1) && month.endsOn <= addDays(month.startsOn, most - 1);
    if (!fits) throw new DomainError('not-valid', 'ramadan.wrong-length', { min: least, max: most });
    await this.transactions.run(ctx, async (ctx) => {
      if (await this.calendar.ramadanOverlaps(ctx, month)) throw new DomainError('conflict', 'ramadan.overlaps');
      await this.calendar.putRamadan(ctx, month);
      await this.record(ctx, 'ramadan.set', { ...month });
    });
  }

  async removeRamadan(ctx: OperationContext, startsOn: string): Promise<void> {
    requireScope(ctx, 'settings.manage');
    if (!isDay(startsOn)) throw notFound('ramadan');
    await this.transactions.run(ctx, async (ctx) => {
      if (!(await this.calendar.removeRamadan(ctx, startsOn))) throw notFound('ramadan');
      await this.record(ctx, 'ramadan.removed', { startsOn });
    });
  }

  /** Days have no id of their own, so each entry of the trail is its own subject and names the day in its details. */
  private record(ctx: OperationContext, action: string, details: Record<string, string>): Promise<void> {
    return this.audit.record(ctx, { action, subject: { kind: 'calendar', id: newId() }, details });
  }
}

function requireDay(day: string, field: string): void {
  if (!isDay(day)) throw new DomainError('not-valid', 'request.not-valid', {}, [{ field, code: 'field.not-a-date' }]);
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
