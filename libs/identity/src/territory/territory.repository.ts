import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Region } from './region.entity';
import type { RegionWithProvinces } from './territory.service';

const REGIONS = `
  select r.code, r.name,
         coalesce(json_agg(json_build_object('code', c.code, 'kind', c.kind, 'name', c.name) order by c.name->>'fr')
                  filter (where c.code is not null), '[]') as provinces
    from regions r left join provinces c on c.region_code = r.code
   group by r.code, r.name order by r.code`;

@Injectable()
export class TerritoryRepository extends BaseRepository<Region> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Region);
  }

  regions(ctx: OperationContext): Promise<RegionWithProvinces[]> {
    return this.query<RegionWithProvinces>(ctx, REGIONS);
  }
}
