import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { Clock } from '@tamkin/kernel';

/** Calendar days as people live them: in the zone of the product, not in UTC. */
@Injectable()
export class LocalDay {
  private readonly format: Intl.DateTimeFormat;

  constructor(
    private readonly clock: Clock,
    settings: Settings,
  ) {
    this.format = new Intl.DateTimeFormat('en-CA', { timeZone: settings.TIME_ZONE });
  }

  /** `YYYY-MM-DD`. */
  today(): string {
    return this.format.format(this.clock.now());
  }
}

/** The day before `day`, both `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
