import { Injectable } from '@nestjs/common';
import { Clock, foldText, newId, type Language, type OperationContext } from '@tamkin/kernel';
import { searchTextOf } from '../person/person-details';
import { namesOf } from '../person/profile.service';
import { LocalDay } from '../provider/local-day';
import { planStaffList, type KnownPerson } from './plan-staff-list';
import { StaffListRepository, type PersonWrite } from './staff-list.repository';
import type { PlannedRow, ReadRow, StaffRowValues } from './staff-row';

export interface StaffListPlan {
  readonly rows: readonly PlannedRow[];
  readonly known: ReadonlyMap<string, KnownPerson>;
}

/** Plans a staff list against the people as they are now, and writes chunks of the plan. */
@Injectable()
export class StaffListWriter {
  constructor(
    private readonly lists: StaffListRepository,
    private readonly days: LocalDay,
    private readonly clock: Clock,
  ) {}

  async plan(
    ctx: OperationContext,
    of: { providerId: string; senderId: string; rows: readonly (ReadRow & { personId?: string | null })[] },
  ): Promise<StaffListPlan> {
    const known = await this.lists.known(ctx, {
      providerId: of.providerId,
      phones: of.rows.flatMap(({ values: { phone } }) => (phone ? [phone] : [])),
      emails: of.rows.flatMap(({ values: { email } }) => (email ? [email] : [])),
      ids: of.rows.flatMap(({ personId }) => (personId ? [personId] : [])),
      today: this.days.today(),
    });
    const byAdministrator = await this.lists.isAdministrator(ctx, of.senderId);
    const rows = planStaffList({ rows: of.rows, known, byAdministrator, newId });
    return { rows, known: new Map(known.map((person) => [person.id, person])) };
  }

  /** Inside a transaction. Writing a chunk twice leaves the same people. */
  async write(
    ctx: OperationContext,
    chunk: { providerId: string; rows: readonly PlannedRow[]; known: StaffListPlan['known']; language: Language },
  ): Promise<void> {
    const now = this.clock.now();
    const added = chunk.rows.filter(({ outcome }) => outcome === 'added');
    const changed = chunk.rows.filter(({ outcome }) => outcome === 'changed');
    await this.lists.addPersons(ctx, await this.newPersons(ctx, added, chunk.language), now);
    const corrected = changed.filter(({ changes }) =>
      changes.some((name) => name !== 'membership' && name !== 'branch'),
    );
    await this.lists.changePersons(
      ctx,
      corrected.map((row) => correctionOf(row, chunk.known.get(row.personId ?? ''))),
      now,
    );
    const members = [
      ...added,
      ...changed.filter(({ changes }) => changes.includes('membership') || changes.includes('branch')),
    ];
    await this.lists.openMemberships(
      ctx,
      chunk.providerId,
      members.map(({ personId, values }) => ({ personId: personId ?? '', branchId: values.branchId })),
      this.days.today(),
    );
  }

  private async newPersons(
    ctx: OperationContext,
    rows: readonly PlannedRow[],
    language: Language,
  ): Promise<PersonWrite[]> {
    const nameless = rows.filter(({ values }) => !values.phone && !values.email);
    const taken = await this.lists.takenUserNames(
      ctx,
      nameless.map(({ values }) => userNameFrom(values)),
    );
    return rows.map(({ personId, values }) => {
      const id = personId ?? '';
      const userName = values.phone || values.email ? null : freeUserName(userNameFrom(values), id, taken);
      const whole = {
        ...values,
        givenLatin: values.givenLatin ?? values.givenArabic,
        familyLatin: values.familyLatin ?? values.familyArabic,
        sex: values.sex ?? ('not-stated' as const),
        language: values.language ?? language,
      };
      return { ...whole, id, userName, searchText: searchTextFrom(whole) };
    });
  }
}

function correctionOf({ values, personId }: PlannedRow, person: KnownPerson | undefined): PersonWrite {
  const merged = {
    givenLatin: values.givenLatin ?? person?.givenLatin ?? null,
    familyLatin: values.familyLatin ?? person?.familyLatin ?? null,
    givenArabic: values.givenArabic ?? person?.givenArabic ?? null,
    familyArabic: values.familyArabic ?? person?.familyArabic ?? null,
  };
  return { ...values, id: personId ?? '', userName: null, searchText: searchTextFrom(merged) };
}

function searchTextFrom(
  names: Pick<StaffRowValues, 'givenLatin' | 'familyLatin' | 'givenArabic' | 'familyArabic'>,
): string {
  const { givenLatin, familyLatin, givenArabic, familyArabic } = names;
  return searchTextOf(
    namesOf({ givenLatin: givenLatin ?? '', familyLatin: familyLatin ?? '', givenArabic, familyArabic }),
  );
}

/** `hanane.ait-lahcen`; empty for names in Arabic letters only. */
function userNameFrom({ givenLatin, familyLatin }: StaffRowValues): string {
  const plain = (name: string | null): string =>
    foldText(name ?? '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  const [given, family] = [plain(givenLatin), plain(familyLatin)];
  return given && family ? `${given}.${family}`.slice(0, 30) : '';
}

/** The name itself while it is free, else with the end of the person's id. */
function freeUserName(name: string, id: string, taken: Set<string>): string {
  if (name.length >= 3 && !taken.has(name)) {
    taken.add(name);
    return name;
  }
  return `${name || 'p'}.${id.slice(-6)}`;
}
