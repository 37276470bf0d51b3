import { Clock } from '@tamkin/kernel';

/** The clock of the demo: it stands where the story is, so that real services write the past as it happened. */
export class TravellingClock extends Clock {
  private instant = new Date();

  now(): Date {
    return new Date(this.instant);
  }

  /** Each step is a second later than the one before, so that what happens together keeps its order. */
  travelTo(instant: Date): void {
    this.instant = instant;
  }

  tick(seconds = 1): void {
    this.instant = new Date(this.instant.getTime() + seconds * 1_000);
  }

  returnToPresent(): void {
    this.instant = new Date();
  }
}
