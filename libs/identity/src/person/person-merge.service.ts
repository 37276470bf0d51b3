import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { Clock, DomainError, foldText, notFound, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { AccessPassRepository } from '../account/access-pass.repository';
import { SignInService } from '../sign-in/sign-in.service';
import { MergeParticipants } from './merge-participants';
import { searchTextOf } from './person-details';
import { PersonMergeRepository, type MergeCandidateRow } from './person-merge.repository';
import type { Person } from './person.entity';
import { namesOf } from './profile.service';

/** People who look like one: the same folded name, in either script and any order, at one provider. */
export interface DuplicateGroup {
  readonly provider: { readonly id: string; readonly name: LocalisedText };
  readonly people: readonly MergeCandidateRow[];
}

const MOST_GROUPS = 100;

/** Finds people who were entered twice and makes them one, keeping the history of both. */
@Injectable()
export class PersonMergeService {
  constructor(
    private readonly merges: PersonMergeRepository,
    private readonly passes: AccessPassRepository,
    private readonly signIn: SignInService,
    private readonly participants: MergeParticipants,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The first hundred groups. Phones and e-mails cannot be shared, so names tell. */
  async candidates(ctx: OperationContext): Promise<DuplicateGroup[]> {
    this.requireAdministrator(ctx);
    const groups = new Map<string, { provider: DuplicateGroup['provider']; people: Map<string, MergeCandidateRow> }>();
    for (const person of await this.merges.candidates(ctx)) {
      for (const provider of person.providers) {
        for (const name of nameKeys(person)) {
          const key = `${provider.id} ${name}`;
          const group = groups.get(key) ?? { provider, people: new Map<string, MergeCandidateRow>() };
          group.people.set(person.id, person);
          groups.set(key, group);
        }
      }
    }
    const seen = new Set<string>();
    return [...groups.values()].flatMap(({ provider, people }) => {
      const ids = [...people.keys()].join(' ');
      if (people.size < 2 || seen.has(ids) || seen.size >= MOST_GROUPS) return [];
      seen.add(ids);
      return [{ provider, people: [...people.values()] }];
    });
  }

  /** Repeating a merge that is done changes nothing. */
  async merge(ctx: OperationContext, { keptId, duplicateId }: { keptId: string; duplicateId: string }): Promise<void> {
    this.requireAdministrator(ctx);
    if (keptId === duplicateId) throw new DomainError('not-valid', 'person.merge-with-self');
    await this.transactions.run(ctx, async (ctx) => {
      const rows = await this.merges.lockBoth(ctx, [keptId, duplicateId]);
      const kept = rows.find(({ id }) => id === keptId);
      const duplicate = rows.find(({ id }) => id === duplicateId);
      if (!kept || !duplicate || kept.mergedIntoId) throw notFound('person');
      if (duplicate.mergedIntoId === keptId) return;
      if (duplicate.mergedIntoId) throw notFound('person');
      await this.join(ctx, kept, duplicate);
    });
  }

  private async join(ctx: OperationContext, kept: Person, duplicate: Person): Promise<void> {
    const now = this.clock.now();
    await this.passes.endOpen(ctx, duplicate.id, now);
    await this.signIn.signOutEverywhere(ctx, duplicate.id);
    await this.merges.repoint(ctx, duplicate, kept.id, now);
    const names = namesOf(kept);
    const searchText = searchTextOf({ ...names, arabic: names.arabic ?? namesOf(duplicate).arabic });
    await this.merges.fillKept(ctx, kept.id, duplicate, searchText, now);
    await this.participants.onMerge(ctx, { fromPersonId: duplicate.id, intoPersonId: kept.id });
    this.signIn.forgetHolder(ctx, kept.id);
    await this.audit.record(ctx, {
      action: 'person.merged',
      subject: { kind: 'person', id: kept.id },
      details: { duplicateId: duplicate.id },
    });
  }

  private requireAdministrator(ctx: OperationContext): void {
    if (!requireScope(ctx, 'people.manage').everything) throw new DomainError('forbidden', 'access.forbidden');
  }
}

/** Folded names with their words in one order, so that «Aït Lahcen Hanane» meets «Hanane Ait-Lahcen». */
function nameKeys(person: MergeCandidateRow): string[] {
  const { latin, arabic } = namesOf(person);
  return [latin, arabic].flatMap((name) => {
    if (!name) return [];
    const words = foldText(`${name.given} ${name.family}`.replace(/-/g, ' ')).split(' ');
    return [words.sort().join(' ')];
  });
}
