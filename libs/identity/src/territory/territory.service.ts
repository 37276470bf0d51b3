import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { TerritoryRepository } from './territory.repository';

export interface RegionWithProvinces {
  readonly code: string;
  readonly name: LocalisedText;
  readonly provinces: readonly {
    readonly code: string;
    readonly kind: 'province' | 'prefecture';
    readonly name: LocalisedText;
  }[];
}

@Injectable()
export class TerritoryService {
  constructor(private readonly territory: TerritoryRepository) {}

  /** The regions in their official order, each with its provinces and prefectures. One statement. */
  read(ctx: OperationContext): Promise<RegionWithProvinces[]> {
    requireScope(ctx, 'territory.read');
    return this.territory.regions(ctx);
  }
}
