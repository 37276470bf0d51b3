import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every request of somebody not seen lately asks for their roles; the two partial indexes serve neither half of that question. */
export class RolesByPerson1795475224879 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "role_grants_person" ON "role_grants"  ("person_id") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."role_grants_person"`);
  }
}
