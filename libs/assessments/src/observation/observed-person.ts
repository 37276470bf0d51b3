import { outcomeOf, type ObservationOutcome } from './observation-outcome';
import type { AgreementRow, GridRow, ObservationRow, ObservedPersonRow } from './observation.repository';

/** A person as one observer may see them now. */
export interface ObservedPerson extends Omit<ObservedPersonRow, 'observations'> {
  /** Own scores; those of others too once everybody who should has scored. */
  readonly observations: readonly (ObservationRow & { readonly mine: boolean })[];
  /** How many have scored. */
  readonly scored: number;
  readonly outcome: ObservationOutcome;
  readonly agreed: AgreementRow | null;
}

export function observedBy(me: string | null, row: ObservedPersonRow, grid: GridRow): ObservedPerson {
  const { observations, agreed } = row;
  const complete = observations.length >= grid.observers;
  const known = observations.map((each) => ({ ...each, mine: each.observerId === me }));
  return {
    ...row,
    observations: complete ? known : known.filter(({ mine }) => mine),
    scored: observations.length,
    outcome: outcomeOf(
      grid,
      observations.map(({ percent }) => percent),
      agreed?.percent ?? null,
    ),
  };
}
