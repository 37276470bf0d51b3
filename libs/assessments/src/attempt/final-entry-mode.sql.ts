/** How a test was answered: on a phone or computer, or on paper and keyed in by a trainer. */
export type EntryMode = 'online' | 'paper';

/**
 * SQL for how the final test of an enrolment was answered, the last time if there were several; null for whoever has not
 * sat it. `enrolment` is the alias of the row of `enrolments`.
 */
export function finalEntryMode(enrolment: string): string {
  return `(select sat.entry_mode from attempts sat
             join activities test on test.id = sat.activity_id and test.purpose = 'final'
            where sat.enrolment_id = ${enrolment}.id and sat.status <> 'in-progress'
            order by sat.handed_in_at desc nulls last, sat.id desc limit 1)`;
}
