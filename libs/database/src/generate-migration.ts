import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaDataSource } from './migrate';

/**
 * Writes a migration with the statements that separate the migrated database at `url` from the entities. Returns its path,
 * or `null` when there is nothing to do. Read every line of it before committing.
 */
export async function generateMigration(url: string, name: string, now: Date): Promise<string | null> {
  const dataSource = await schemaDataSource(url).initialize();
  try {
    const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
    if (upQueries.length === 0) return null;
    const stamp = now.getTime();
    const path = join(__dirname, 'migrations', `${stamp}-${kebab(name)}.ts`);
    writeFileSync(
      path,
      sourceOf(`${name}${stamp}`, upQueries.map(statementOf), downQueries.map(statementOf).reverse()),
    );
    return path;
  } finally {
    await dataSource.destroy();
  }
}

function statementOf({ query }: { query: string }): string {
  return `    await runner.query(\`${query.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\`);`;
}

function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

function sourceOf(className: string, up: string[], down: string[]): string {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${up.join('\n')}
  }

  async down(runner: QueryRunner): Promise<void> {
${down.join('\n')}
  }
}
`;
}
