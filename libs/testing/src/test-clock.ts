import { Clock } from '@tamkin/kernel';

/** A clock that stands still until it is moved. Starts on a working Tuesday morning in Morocco. */
export class TestClock extends Clock {
  private instant = new Date('2026-11-10T09:00:00Z');

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: string | Date): void {
    this.instant = new Date(instant);
  }

  advance({
    days = 0,
    hours = 0,
    minutes = 0,
    seconds = 0,
  }: {
    days?: number;
    hours?: number;
    minutes?: number;
    seconds?: number;
  }): void {
    this.instant = new Date(this.instant.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000);
  }
}
