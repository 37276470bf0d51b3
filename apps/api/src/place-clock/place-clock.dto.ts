export class ClockChangeDto {
  /** ISO instant. */
  from: string;
  /** How far the clocks are ahead of UTC from then on. */
  minutes: number;
}

export class PlaceClockDto {
  /** IANA name of the zone the product lives by. */
  timeZone: string;
  /** Its rule as the server knows it, from three years ago to two years from now; the first entry holds before, too. */
  changes: ClockChangeDto[];
}
