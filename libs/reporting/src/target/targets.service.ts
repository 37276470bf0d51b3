import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, type OperationContext } from '@tamkin/kernel';
import { targetNotForIndicator, targetTooHigh } from '../reporting.errors';
import { isTargetIndicator, TARGET_INDICATORS } from './target-indicator';
import { TargetRepository, type TargetOfYear } from './target.repository';

@Injectable()
export class TargetsService {
  constructor(
    private readonly targets: TargetRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async ofYear(ctx: OperationContext, year: number): Promise<TargetOfYear[]> {
    requireScope(ctx, 'targets.manage');
    return this.targets.ofYear(ctx, year);
  }

  /** Setting the same value again changes nothing and is not recorded again. */
  async set(ctx: OperationContext, wanted: { indicator: string; year: number; value: number }): Promise<void> {
    requireScope(ctx, 'targets.manage');
    const { indicator, year, value } = wanted;
    if (!isTargetIndicator(indicator)) throw targetNotForIndicator();
    const max = TARGET_INDICATORS[indicator];
    if (value > max) throw targetTooHigh(max);
    await this.transactions.run(ctx, async (ctx) => {
      await this.transactions.lock(ctx, `target ${indicator} ${year}`);
      const before = await this.targets.find(ctx, indicator, year);
      if (before === value) return;
      await this.targets.save(ctx, { indicator, year, value, setBy: actorPersonId(ctx), setAt: this.clock.now() });
      await this.audit.record(ctx, {
        action: 'target.set',
        subject: { kind: 'target', id: targetId(indicator, year) },
        details: { indicator, year, before, after: value },
      });
    });
  }
}

/** A target has no id of its own; the trail asks for one, the same each time (UUID version 8, of our making). */
function targetId(indicator: string, year: number): string {
  const hex = createHash('sha256').update(`target ${indicator} ${year}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
