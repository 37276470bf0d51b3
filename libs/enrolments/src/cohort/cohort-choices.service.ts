import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import type { OperationContext } from '@tamkin/kernel';
import { CohortChoicesRepository, type CohortChoices } from './cohort-choices.repository';

@Injectable()
export class CohortChoicesService {
  constructor(private readonly choices: CohortChoicesRepository) {}

  /** Published courses, trainers and providers, for the form that opens or changes a cohort. */
  all(ctx: OperationContext): Promise<CohortChoices> {
    requireScope(ctx, 'cohorts.manage');
    return this.choices.all(ctx);
  }
}
