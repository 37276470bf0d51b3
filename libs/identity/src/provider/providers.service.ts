import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { isUniqueViolation, TransactionRunner } from '@tamkin/database';
import {
  Clock,
  DomainError,
  foldText,
  inLanguage,
  newId,
  notFound,
  westernDigits,
  type LocalisedText,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { tidy } from '../person/person-details';
import type { Branch } from './branch.entity';
import { LocalDay } from './local-day';
import type { Provider, ProviderType } from './provider.entity';
import { areNamedAlike, sameNameField } from './same-name';
import { ProviderRepository, type BranchItem, type ProviderFilter, type ProviderListItem } from './provider.repository';

export interface ProviderDetails {
  readonly type: ProviderType;
  /** French always; Arabic and English when known. */
  readonly name: LocalisedText;
  /** The region follows from it. */
  readonly provinceCode: string;
  /** 15 digits, or `null` for those without one. */
  readonly ice: string | null;
  /** It is meant although a provider of this name is there already. */
  readonly namesakeMeant?: boolean;
}

export interface BranchDetails {
  readonly name: LocalisedText;
  readonly provinceCode: string;
  readonly setting: 'urban' | 'rural';
}

export type ProviderPage = ProviderListItem & { readonly branchList: readonly BranchItem[] };

@Injectable()
export class ProvidersService {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly days: LocalDay,
  ) {}

  list(ctx: OperationContext, filter: ProviderFilter, page: PageRequest): Promise<Page<ProviderListItem>> {
    return this.providers.list(ctx, requireScope(ctx, 'providers.read'), filter, page, this.days.today());
  }

  async read(ctx: OperationContext, id: string): Promise<ProviderPage> {
    const scope = requireScope(ctx, 'providers.read');
    const today = this.days.today();
    const seen = scope.everything || scope.providerIds.includes(id);
    const provider = seen ? await this.providers.item(ctx, id, today) : null;
    if (!provider) throw notFound('provider');
    return { ...provider, branchList: await this.providers.branches(ctx, id, today) };
  }

  /** Repeating it with the same `id` makes one provider. */
  async create(ctx: OperationContext, input: ProviderDetails & { id?: string }): Promise<string> {
    requireScope(ctx, 'providers.manage');
    const id = input.id ?? newId();
    const row = { ...(await this.checked(ctx, input)), id, createdAt: this.clock.now(), archivedAt: null };
    await refuseTaken(() =>
      this.transactions.run(ctx, async (ctx) => {
        if (!(await this.providers.add(ctx, row))) return;
        if (!input.namesakeMeant) await this.refuseNamesake(ctx, id, row.name);
        await this.record(ctx, 'provider.added', id);
      }),
    );
    return id;
  }

  async correct(ctx: OperationContext, id: string, input: ProviderDetails & { revision: number }): Promise<void> {
    const before = await this.requireProvider(ctx, id);
    const values = await this.checked(ctx, input);
    const renamed = before.searchText !== values.searchText;
    await refuseTaken(() =>
      this.transactions.run(ctx, async (ctx) => {
        await this.save(ctx, id, input.revision, values, 'provider.corrected');
        if (renamed && !input.namesakeMeant) await this.refuseNamesake(ctx, id, values.name);
      }),
    );
  }

  /** An archived provider keeps its people and history, and takes nobody new. */
  async archive(ctx: OperationContext, id: string, input: { archived: boolean; revision: number }): Promise<void> {
    const provider = await this.requireProvider(ctx, id);
    if ((provider.archivedAt !== null) === input.archived) return;
    const archivedAt = input.archived ? this.clock.now() : null;
    await this.save(
      ctx,
      id,
      input.revision,
      { archivedAt },
      input.archived ? 'provider.archived' : 'provider.restored',
    );
  }

  /** Adds a branch, or corrects the one with this id. */
  async saveBranch(ctx: OperationContext, providerId: string, input: BranchDetails & { id?: string }): Promise<string> {
    await this.requireProvider(ctx, providerId);
    const id = input.id ?? newId();
    const known = await this.providers.findBranch(ctx, id);
    if (known && known.providerId !== providerId) throw notFound('branch');
    await this.regionOf(ctx, input.provinceCode);
    const { provinceCode, setting } = input;
    const branch: Branch = { id, providerId, name: tidyName(input.name), provinceCode, setting };
    await this.transactions.run(ctx, async (ctx) => {
      const renamed = !known || namesFolded(known.name) !== namesFolded(branch.name);
      if (renamed) await this.refuseSecondBranch(ctx, branch);
      await this.providers.saveBranch(ctx, branch);
      await this.record(ctx, known ? 'branch.corrected' : 'branch.added', providerId, { branch: branch.name.fr });
    });
    return id;
  }

  /** Corrects a branch by its own id. */
  async correctBranch(ctx: OperationContext, branchId: string, input: BranchDetails): Promise<void> {
    requireScope(ctx, 'providers.manage');
    const branch = await this.providers.findBranch(ctx, branchId);
    if (!branch) throw notFound('branch');
    await this.saveBranch(ctx, branch.providerId, { ...input, id: branchId });
  }

  /** Two at once of the same name: the later one sees the other. */
  private async refuseNamesake(ctx: OperationContext, id: string, name: LocalisedText): Promise<void> {
    await this.transactions.lock(ctx, 'providers.names');
    const others = await this.providers.names(ctx);
    const namesake = others.find((other) => other.id !== id && areNamedAlike(other.name, name));
    if (!namesake) return;
    const details = { name: inLanguage(namesake.name, ctx.language) };
    const field = sameNameField(namesake.name, name);
    throw new DomainError('conflict', 'provider.name-taken', details, [
      { field, code: 'provider.name-taken', details },
    ]);
  }

  private async refuseSecondBranch(ctx: OperationContext, { id, providerId, name }: Branch): Promise<void> {
    await this.transactions.lock(ctx, `branches.names ${providerId}`);
    const others = await this.providers.branches(ctx, providerId, this.days.today());
    const twin = others.find((other) => other.id !== id && areNamedAlike(other.name, name));
    if (!twin) return;
    const problem = { field: sameNameField(twin.name, name), code: 'branch.name-taken' };
    throw new DomainError('conflict', 'branch.name-taken', {}, [problem]);
  }

  private async save(
    ctx: OperationContext,
    id: string,
    revision: number,
    values: Parameters<ProviderRepository['correct']>[3],
    action: string,
  ): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      if (!(await this.providers.correct(ctx, id, revision, values))) {
        throw new DomainError('conflict', 'provider.changed-meanwhile');
      }
      await this.record(ctx, action, id);
    });
  }

  private async requireProvider(ctx: OperationContext, id: string): Promise<Provider> {
    requireScope(ctx, 'providers.manage');
    const provider = await this.providers.find(ctx, id);
    if (!provider) throw notFound('provider');
    return provider;
  }

  private async checked(ctx: OperationContext, { type, name: given, provinceCode, ice }: ProviderDetails) {
    const name = tidyName(given);
    return {
      type,
      name,
      provinceCode,
      regionCode: await this.regionOf(ctx, provinceCode),
      ice: iceOf(ice),
      searchText: namesFolded(name),
    };
  }

  private async regionOf(ctx: OperationContext, provinceCode: string): Promise<string> {
    const region = await this.providers.regionOf(ctx, provinceCode);
    if (region) return region;
    const problem = { field: 'provinceCode', code: 'territory.province-not-known' };
    throw new DomainError('not-valid', 'request.not-valid', {}, [problem]);
  }

  private record(
    ctx: OperationContext,
    action: string,
    id: string,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record(ctx, { action, subject: { kind: 'provider', id }, providerId: id, details });
  }
}

/** The 15 digits, however they are grouped or whichever keyboard they come from; `null` when none is given. */
function iceOf(typed: string | null): string | null {
  const digits = westernDigits(typed ?? '').replace(/[\s.-]/g, '');
  if (digits === '') return null;
  if (/^\d{15}$/.test(digits)) return digits;
  throw new DomainError('not-valid', 'request.not-valid', {}, [{ field: 'ice', code: 'provider.ice-not-valid' }]);
}

function namesFolded(name: LocalisedText): string {
  return foldText(Object.values(name).join(' '));
}

function tidyName(name: LocalisedText): LocalisedText {
  const tidied = Object.entries(name).flatMap(([language, text]) => {
    const kept = tidy(text ?? null);
    return kept ? [[language, kept]] : [];
  });
  const result = Object.fromEntries(tidied) as LocalisedText;
  if (result.fr) return result;
  throw new DomainError('not-valid', 'request.not-valid', {}, [{ field: 'name.fr', code: 'field.required' }]);
}

async function refuseTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error, 'providers_ice_key')) throw error;
    throw new DomainError('conflict', 'provider.ice-taken', {}, [{ field: 'ice', code: 'provider.ice-taken' }]);
  }
}
