/** Conditions of a list query with their `$n` parameters, joined by `and`. */
export class SqlConditions {
  private readonly clauses: string[] = [];
  readonly parameters: unknown[] = [];

  /** Keeps a value and says how to name it in SQL. */
  parameter(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  add(clause: string): void {
    this.clauses.push(clause);
  }

  /** `add` with one value, when there is one. */
  addFor<T>(value: T | null | undefined, clause: (name: string) => string): void {
    if (value === null || value === undefined || value === '') return;
    this.add(clause(this.parameter(value)));
  }

  /** Each word of a folded search must occur in `column`. */
  addWords(column: string, folded: string): void {
    for (const word of folded.split(' ').filter(Boolean)) {
      this.add(`${column} like ${this.parameter(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);
    }
  }

  get sql(): string {
    return this.clauses.length > 0 ? this.clauses.join(' and ') : 'true';
  }
}
