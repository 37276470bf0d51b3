import { Injectable } from '@nestjs/common';
import type { LocalisedText, OperationContext, PersonNames } from '@tamkin/kernel';
import { MembershipRepository } from '../provider/membership.repository';
import { DirectoryRepository } from './directory.repository';

/** Names and places of work for other domains, which have already decided that the reader may see them. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly names: DirectoryRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  /** Unknown ids are left out; a person merged away keeps the name they had. */
  personNames(ctx: OperationContext, ids: readonly string[]): Promise<Map<string, PersonNames>> {
    return this.names.ofPersons(ctx, ids);
  }

  providerNames(ctx: OperationContext, ids: readonly string[]): Promise<Map<string, LocalisedText>> {
    return this.names.ofProviders(ctx, ids);
  }

  /** Where a person worked on `day` (`YYYY-MM-DD`); the newest of several places, `null` when nowhere. */
  membershipOn(
    ctx: OperationContext,
    { personId, day }: { personId: string; day: string },
  ): Promise<{ providerId: string; branchId: string | null } | null> {
    return this.memberships.on(ctx, personId, day);
  }
}
