import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { CalendarRepository } from './calendar.repository';
import { addDays, localTimeAt } from './local-time';

/** Holidays known in the twelve months ahead; few mean that next year's are still to be entered. */
export interface KnownDays {
  readonly holidaysAhead: number;
  readonly lastHoliday: string | null;
  readonly lastRamadan: string | null;
}

/** How far into the future people have kept the calendar. */
@Injectable()
export class CalendarAhead {
  constructor(
    private readonly calendar: CalendarRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async of(ctx: OperationContext): Promise<KnownDays> {
    const { holidays, ramadans } = await this.calendar.days(ctx);
    const { day: today } = localTimeAt(this.clock.now(), this.settings.TIME_ZONE);
    const inAYear = addDays(today, 365);
    const begins = ramadans.map(({ startsOn }) => startsOn);
    return {
      holidaysAhead: holidays.filter((day) => day >= today && day <= inAYear).length,
      lastHoliday: holidays.sort().at(-1) ?? null,
      lastRamadan: begins.sort().at(-1) ?? null,
    };
  }
}
