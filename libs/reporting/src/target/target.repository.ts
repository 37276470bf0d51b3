import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Target } from './target.entity';
import type { TargetIndicator } from './target-indicator';

export interface TargetOfYear {
  readonly indicator: TargetIndicator;
  readonly value: number;
}

@Injectable()
export class TargetRepository extends BaseRepository<Target> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Target);
  }

  ofYear(ctx: OperationContext, year: number): Promise<TargetOfYear[]> {
    return this.query<TargetOfYear>(ctx, 'select indicator, value from targets where year = $1 order by indicator', [
      year,
    ]);
  }

  async find(ctx: OperationContext, indicator: TargetIndicator, year: number): Promise<number | null> {
    return (await this.rowsFor(ctx).findOneBy({ indicator, year }))?.value ?? null;
  }

  async save(ctx: OperationContext, target: Target): Promise<void> {
    await this.rowsFor(ctx).upsert(target, ['indicator', 'year']);
  }
}
