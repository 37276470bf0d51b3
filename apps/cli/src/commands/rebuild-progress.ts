import type { INestApplicationContext } from '@nestjs/common';
import { newId, systemContext, type OperationContext } from '@tamkin/kernel';
import { CliError } from '../cli.errors';
import type { RunCommand } from '../command';
import { withServices } from '../product-services';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `tamkin rebuild-progress [cohort]`: the stored roll-ups are made anew from the facts. Safe while people are learning. */
export const rebuildProgress: RunCommand = async (context) => {
  const [cohortId, ...rest] = context.args;
  if (rest.length > 0 || (cohortId !== undefined && !ID.test(cohortId))) throw new CliError('rebuild-progress.usage');
  const { EnrolmentsModule } = await import('@tamkin/enrolments');
  const { IdentityModule } = await import('@tamkin/identity');
  const done = await withServices(context, [IdentityModule, EnrolmentsModule], (app) => rebuild(app, cohortId));
  context.print(context.say('rebuild-progress.done', done));
  return 0;
};

async function rebuild(
  app: INestApplicationContext,
  cohortId: string | undefined,
): Promise<{ cohorts: number; changed: number }> {
  const { CohortReadingService, EnrolmentsService } = await import('@tamkin/enrolments');
  const ctx = systemContext('tamkin rebuild-progress', newId());
  const cohorts = app.get(CohortReadingService);
  const ids = cohortId ? [(await cohorts.find(ctx, cohortId)).id] : await everyCohort(ctx, cohorts);
  let changed = 0;
  for (const id of ids) changed += await app.get(EnrolmentsService).rebuildProgress(ctx, id);
  return { cohorts: ids.length, changed };
}

async function everyCohort(
  ctx: OperationContext,
  cohorts: Pick<import('@tamkin/enrolments').CohortReadingService, 'list'>,
): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await cohorts.list(ctx, cursor ? { cursor } : {});
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}
