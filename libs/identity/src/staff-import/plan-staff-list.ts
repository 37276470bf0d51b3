import { foldText } from '@tamkin/kernel';
import type { Person } from '../person/person.entity';
import type { StaffRowProblem } from './staff-import-row.entity';
import type { PlannedRow, ReadRow, StaffRowValues } from './staff-row';

/** A person the list may be about: who shares a phone or e-mail with it, or works for the provider. */
export type KnownPerson = Pick<
  Person,
  | 'id'
  | 'givenLatin'
  | 'familyLatin'
  | 'givenArabic'
  | 'familyArabic'
  | 'phone'
  | 'email'
  | 'sex'
  | 'birthYear'
  | 'positionFamily'
  | 'language'
> & {
  /** Works for this provider today. */
  readonly staff: boolean;
  readonly branchId: string | null;
  /** Works for another provider today. */
  readonly elsewhere: boolean;
  /** Holds a role that reaches beyond this provider. */
  readonly keptByAdministrator: boolean;
};

export interface PlanningInput {
  readonly rows: readonly (ReadRow & { readonly personId?: string | null })[];
  readonly known: readonly KnownPerson[];
  /** An administrator may join people of other providers and change people with other roles. */
  readonly byAdministrator: boolean;
  readonly newId: () => string;
}

const COMPARED = [
  'givenLatin',
  'familyLatin',
  'givenArabic',
  'familyArabic',
  'phone',
  'email',
  'sex',
  'birthYear',
  'positionFamily',
  'language',
] as const satisfies readonly (keyof StaffRowValues & keyof KnownPerson)[];

/**
 * Decides what each line would do, without touching anything. People are recognised by phone or e-mail first; what remains by
 * folded name among the provider's staff, each person once. The same list planned after it was written gives only `unchanged`.
 */
export function planStaffList({ rows, known, byAdministrator, newId }: PlanningInput): PlannedRow[] {
  const people = new Directory(known);
  const checked = withoutRepeats(rows);
  const taken = new Set<string>();
  const matches = new Map<number, KnownPerson>();
  const remember = (row: ReadRow, person: KnownPerson | null): void => {
    if (!person || taken.has(person.id)) return;
    matches.set(row.rowNumber, person);
    taken.add(person.id);
  };
  for (const row of checked) if (row.problems.length === 0) remember(row, people.byContact(row));
  for (const row of checked) {
    if (row.problems.length === 0 && !matches.has(row.rowNumber)) remember(row, people.byName(row.values, taken));
  }
  return checked.map((row) => {
    const person = matches.get(row.rowNumber) ?? null;
    const problems = row.problems.length > 0 ? row.problems : problemsWith(row, person, people, byAdministrator);
    if (problems.length > 0) return { ...row, problems, outcome: 'bad', changes: [], personId: person?.id ?? null };
    if (!person) return { ...row, outcome: 'added', changes: [], personId: row.personId ?? newId() };
    const changes = changesOf(row.values, person);
    return { ...row, outcome: changes.length > 0 ? 'changed' : 'unchanged', changes, personId: person.id };
  });
}

class Directory {
  private readonly phones: ReadonlyMap<string, KnownPerson>;
  private readonly emails: ReadonlyMap<string, KnownPerson>;
  private readonly ids: ReadonlyMap<string, KnownPerson>;
  private readonly names = new Map<string, KnownPerson[]>();

  constructor(known: readonly KnownPerson[]) {
    this.phones = new Map(known.flatMap((person) => (person.phone ? [[person.phone, person]] : [])));
    this.emails = new Map(known.flatMap((person) => (person.email ? [[person.email, person]] : [])));
    this.ids = new Map(known.map((person) => [person.id, person]));
    for (const person of known.filter(({ staff }) => staff)) {
      for (const key of nameKeys(person)) this.names.set(key, [...(this.names.get(key) ?? []), person]);
    }
  }

  /** By the id a broken-off run gave the row, else by phone, else by e-mail. */
  byContact({ values, personId }: ReadRow & { personId?: string | null }): KnownPerson | null {
    return this.byId(personId) ?? this.byPhone(values) ?? this.byEmail(values);
  }

  byPhone({ phone }: StaffRowValues): KnownPerson | null {
    return (phone && this.phones.get(phone)) || null;
  }

  byEmail({ email }: StaffRowValues): KnownPerson | null {
    return (email && this.emails.get(email)) || null;
  }

  byName(values: StaffRowValues, taken: ReadonlySet<string>): KnownPerson | null {
    for (const key of nameKeys(values)) {
      const person = this.names.get(key)?.find(({ id }) => !taken.has(id));
      if (person) return person;
    }
    return null;
  }

  private byId(id: string | null | undefined): KnownPerson | null {
    return (id && this.ids.get(id)) || null;
  }
}

type Names = Pick<StaffRowValues, 'givenLatin' | 'familyLatin' | 'givenArabic' | 'familyArabic'>;

function nameKeys({ givenLatin, familyLatin, givenArabic, familyArabic }: Names): string[] {
  const key = (given: string | null, family: string | null): string[] =>
    given && family ? [foldText(`${given} ${family}`.replace(/-/g, ' ')).split(' ').sort().join(' ')] : [];
  return [...new Set([...key(givenLatin, familyLatin), ...key(givenArabic, familyArabic)])];
}

/** The second line with the same phone or e-mail, or with the same name and neither, is bad and says which line was first. */
function withoutRepeats<Row extends ReadRow>(rows: readonly Row[]): Row[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (row.problems.length > 0) return row;
    const { phone, email } = row.values;
    const keys = [
      ...(phone ? [{ key: phone, field: 'phone' }] : []),
      ...(email ? [{ key: email, field: 'email' }] : []),
      ...(phone || email ? [] : nameKeys(row.values).map((key) => ({ key, field: 'given' }))),
    ];
    const repeated = keys.find(({ key }) => seen.has(key));
    if (!repeated) {
      for (const { key } of keys) seen.set(key, row.rowNumber);
      return row;
    }
    const details = { row: seen.get(repeated.key) ?? 0 };
    return { ...row, problems: [{ field: repeated.field, code: 'staff-import.duplicate-in-file', details }] };
  });
}

function problemsWith(
  { values }: ReadRow,
  person: KnownPerson | null,
  people: Directory,
  byAdministrator: boolean,
): StaffRowProblem[] {
  const [byPhone, byEmail] = [people.byPhone(values), people.byEmail(values)];
  const other = [byPhone, byEmail].find((found) => found && found.id !== person?.id);
  if ((byPhone && byEmail && byPhone.id !== byEmail.id) || (person && other)) {
    return [{ field: 'email', code: 'staff-import.two-people' }];
  }
  if (!person || byAdministrator) return [];
  if (!person.staff && (person.elsewhere || person.keptByAdministrator)) {
    return [{ field: 'phone', code: 'staff-import.works-elsewhere' }];
  }
  if (person.keptByAdministrator && changesOf(values, person).length > 0) {
    return [{ field: 'given', code: 'person.kept-by-administrator' }];
  }
  return [];
}

function changesOf(values: StaffRowValues, person: KnownPerson): string[] {
  const changed = COMPARED.filter((name) => values[name] !== null && !sameValue(values[name], person[name]));
  const moved = values.branchId !== null && values.branchId !== person.branchId;
  return [...changed, ...(person.staff ? (moved ? ['branch'] : []) : ['membership'])];
}

/** A name in capitals is the same name: what is known is written better. */
function sameValue(given: unknown, known: unknown): boolean {
  if (typeof given !== 'string' || typeof known !== 'string') return given === known;
  return given.normalize('NFC').toLocaleLowerCase('fr') === known.normalize('NFC').toLocaleLowerCase('fr');
}
