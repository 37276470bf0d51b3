export class HomeVisitDto {
  /** The end of the visit before; `null` the first time. */
  previousAt: Date | null;
}
