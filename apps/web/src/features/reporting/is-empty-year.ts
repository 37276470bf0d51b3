import type { ReportCountsDto } from '@tamkin/api-client';

/** Nobody was enrolled or trained: a year that has only just begun. */
export function isEmptyYear({ enrolled, trained }: ReportCountsDto): boolean {
  return enrolled === 0 && trained === 0;
}
