/** A column of work `s` whose rules are `g`: where marking is anonymous, nobody reads it beside a name before it is over. */
export function knownOnceOver(column: string): string {
  return `case when g.anonymous and s.stage <> 'over' then null else ${column} end`;
}
