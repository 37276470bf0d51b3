import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { SubjectNamesRepository } from './subject-names.repository';

/** Names for whoever reads the audit trail. */
@Injectable()
export class SubjectNames {
  constructor(private readonly names: SubjectNamesRepository) {}

  async of(ctx: OperationContext, ids: readonly string[]): Promise<Map<string, LocalisedText>> {
    requireScope(ctx, 'audit.read');
    return this.names.of(ctx, ids);
  }
}
