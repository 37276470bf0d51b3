import type { RunCommand } from '../command';
import { withDatabase } from '../local-database';

export const migrate: RunCommand = async (context) => {
  const { runMigrations } = await import('@tamkin/database');
  const ran = await withDatabase(context, runMigrations);
  context.print(context.say('migrate.done', { count: ran.length }));
  return 0;
};
