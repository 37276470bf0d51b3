import type { Language } from '@tamkin/kernel';
import type { PositionFamily, Sex } from '../person/person.entity';
import type { StaffRowProblem } from './staff-import-row.entity';

/** What one line says. `null` = says nothing: what is known stays. A value that could not be read is kept as typed. */
export interface StaffRowValues {
  readonly givenLatin: string | null;
  readonly familyLatin: string | null;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly sex: Sex | null;
  readonly birthYear: number | null;
  readonly positionFamily: PositionFamily | null;
  readonly language: Language | null;
  /** As typed. */
  readonly branch: string | null;
  readonly branchId: string | null;
}

export interface ReadRow {
  /** As in the sheet. */
  readonly rowNumber: number;
  readonly values: StaffRowValues;
  readonly problems: readonly StaffRowProblem[];
}

export type RowOutcome = 'added' | 'changed' | 'unchanged' | 'bad';

export interface PlannedRow extends ReadRow {
  readonly outcome: RowOutcome;
  /** Names of values that differ, and `membership` when the person joins the provider. */
  readonly changes: readonly string[];
  readonly personId: string | null;
}
