import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { DomainError, type LocalisedText, type OperationContext } from '@tamkin/kernel';
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
  /** Codes that were found once: no region and no province goes away while the process runs. */
  private readonly known = new Set<string>();

  constructor(private readonly territory: TerritoryRepository) {}

  /** The regions in their official order, each with its provinces and prefectures. One statement. */
  read(ctx: OperationContext): Promise<RegionWithProvinces[]> {
    requireScope(ctx, 'territory.read');
    return this.territory.regions(ctx);
  }

  /** Refuses a code that no region has, for the field it came in; a filter that is left out is no code. */
  async requireRegion(ctx: OperationContext, field: string, code: string | undefined): Promise<void> {
    if (await this.isKnown(ctx, code)) return;
    throw notKnown(field, 'territory.region-not-known');
  }

  /** The same for a province or prefecture. */
  async requireProvince(ctx: OperationContext, field: string, code: string | undefined): Promise<void> {
    if (await this.isKnown(ctx, code)) return;
    throw notKnown(field, 'territory.province-not-known');
  }

  private async isKnown(ctx: OperationContext, code: string | undefined): Promise<boolean> {
    if (code === undefined || this.known.has(code)) return true;
    for (const { code: region, provinces } of await this.territory.regions(ctx)) {
      this.known.add(region);
      for (const province of provinces) this.known.add(province.code);
    }
    return this.known.has(code);
  }
}

function notKnown(field: string, code: string): DomainError {
  return new DomainError('not-valid', 'request.not-valid', {}, [{ field, code }]);
}
