import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Scope } from '@tamkin/access';
import { BaseRepository } from '@tamkin/database';
import {
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  foldText,
  pageOf,
  type LocalisedText,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { SqlConditions } from '../sql-conditions';
import { Branch } from './branch.entity';
import { Provider, type ProviderType } from './provider.entity';

export interface ProviderFilter {
  readonly q?: string;
  readonly type?: ProviderType;
  readonly regionCode?: string;
  readonly provinceCode?: string;
  /** Archived ones only, or (default) those at work only. */
  readonly archived?: boolean;
}

export interface ProviderListItem {
  readonly id: string;
  readonly type: ProviderType;
  readonly name: LocalisedText;
  readonly regionCode: string;
  readonly regionName: LocalisedText;
  readonly provinceCode: string;
  readonly provinceName: LocalisedText;
  readonly ice: string | null;
  readonly archivedAt: Date | null;
  readonly revision: number;
  readonly branches: number;
  /** People who work there today. */
  readonly staff: number;
  /** Sort key: the French name. */
  readonly sortName: string;
}

export interface BranchItem {
  readonly id: string;
  readonly name: LocalisedText;
  readonly provinceCode: string;
  readonly provinceName: LocalisedText;
  readonly setting: 'urban' | 'rural';
  readonly staff: number;
}

const ITEM = (today: string): string => `
  select v.id, v.type, v.name, v.region_code as "regionCode", r.name as "regionName", v.province_code as "provinceCode",
         c.name as "provinceName", v.ice, v.archived_at as "archivedAt", v.revision,
         coalesce(v.name->>'fr', '') as "sortName",
         (select count(*)::int from branches b where b.provider_id = v.id) as branches,
         (select count(distinct m.person_id)::int from memberships m
            join persons p on p.id = m.person_id and p.merged_into_id is null
           where m.provider_id = v.id and (m.valid_until is null or m.valid_until >= ${today})) as staff
    from providers v join regions r on r.code = v.region_code join provinces c on c.code = v.province_code`;

const BRANCHES = `
  select b.id, b.name, b.province_code as "provinceCode", c.name as "provinceName", b.setting,
         (select count(distinct m.person_id)::int from memberships m
           where m.branch_id = b.id and (m.valid_until is null or m.valid_until >= $2)) as staff
    from branches b join provinces c on c.code = b.province_code
   where b.provider_id = $1 order by b.name->>'fr', b.id`;

@Injectable()
export class ProviderRepository extends BaseRepository<Provider> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Provider);
  }

  find(ctx: OperationContext, id: string): Promise<Provider | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  /** By French name. One statement. */
  async list(
    ctx: OperationContext,
    scope: Scope,
    filter: ProviderFilter,
    page: PageRequest,
    today: string,
  ): Promise<Page<ProviderListItem>> {
    const where = new SqlConditions();
    const day = where.parameter(today);
    if (!scope.everything) where.add(`v.id = any(${where.parameter([...scope.providerIds])}::uuid[])`);
    where.add(`v.archived_at is ${filter.archived ? 'not null' : 'null'}`);
    where.addFor(filter.type, (type) => `v.type = ${type}`);
    where.addFor(filter.regionCode, (code) => `v.region_code = ${code}`);
    where.addFor(filter.provinceCode, (code) => `v.province_code = ${code}`);
    where.addWords('v.search_text', foldText(filter.q ?? ''));
    if (page.cursor) {
      const [name, id] = decodeCursor(page.cursor, 2).map((value) => where.parameter(value));
      where.add(`(coalesce(v.name->>'fr', ''), v.id) > (${name}, ${id}::uuid)`);
    }
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const rows = await this.query<ProviderListItem>(
      ctx,
      `${ITEM(day)} where ${where.sql} order by coalesce(v.name->>'fr', ''), v.id limit ${limit + 1}`,
      where.parameters,
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.sortName, row.id],
      (row) => row,
    );
  }

  async item(ctx: OperationContext, id: string, today: string): Promise<ProviderListItem | null> {
    const [row] = await this.query<ProviderListItem>(ctx, `${ITEM('$2')} where v.id = $1`, [id, today]);
    return row ?? null;
  }

  branches(ctx: OperationContext, providerId: string, today: string): Promise<BranchItem[]> {
    return this.query<BranchItem>(ctx, BRANCHES, [providerId, today]);
  }

  /** Of all, archived ones too: some hundreds at most. */
  names(ctx: OperationContext): Promise<Pick<Provider, 'id' | 'name'>[]> {
    return this.query(ctx, 'select id, name from providers order by created_at, id');
  }

  /** The region of a province, or `null` when there is no such province. */
  async regionOf(ctx: OperationContext, provinceCode: string): Promise<string | null> {
    const [row] = await this.query<{ region: string }>(
      ctx,
      'select region_code as region from provinces where code = $1',
      [provinceCode],
    );
    return row?.region ?? null;
  }

  async add(ctx: OperationContext, provider: Omit<Provider, 'revision'>): Promise<boolean> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `insert into providers (id, type, name, region_code, province_code, ice, search_text, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
      [
        provider.id,
        provider.type,
        provider.name,
        provider.regionCode,
        provider.provinceCode,
        provider.ice,
        provider.searchText,
        provider.createdAt,
      ],
    );
    return rows.length > 0;
  }

  async correct(
    ctx: OperationContext,
    id: string,
    revision: number,
    values: Partial<Omit<Provider, 'id' | 'revision' | 'name'>> & { name?: LocalisedText },
  ): Promise<boolean> {
    const { affected } = await this.rowsFor(ctx).update(
      { id, revision },
      {
        ...values,
        revision: revision + 1,
      },
    );
    return affected === 1;
  }

  async hasBranch(ctx: OperationContext, providerId: string, branchId: string): Promise<boolean> {
    return this.managerFor(ctx).getRepository(Branch).existsBy({ id: branchId, providerId });
  }

  findBranch(ctx: OperationContext, id: string): Promise<Branch | null> {
    return this.managerFor(ctx).getRepository(Branch).findOneBy({ id });
  }

  /** Adds it, or corrects the one with this id. */
  async saveBranch(ctx: OperationContext, branch: Branch): Promise<void> {
    await this.managerFor(ctx).getRepository(Branch).upsert(branch, ['id']);
  }
}
