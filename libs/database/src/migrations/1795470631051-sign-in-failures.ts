import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignInFailures1795470631051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "sign_in_failures" ("subject_hash" text NOT NULL, "failures" smallint NOT NULL, "locked_until" TIMESTAMP WITH TIME ZONE, "last_failed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("subject_hash"))`,
    );
    await runner.query(`CREATE INDEX "sign_in_failures_last" ON "sign_in_failures"  ("last_failed_at") `);
    await runner.query(`ALTER TABLE "accounts" DROP COLUMN "failed_attempts"`);
    await runner.query(`ALTER TABLE "accounts" DROP COLUMN "locked_until"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "accounts" ADD "locked_until" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "accounts" ADD "failed_attempts" smallint NOT NULL DEFAULT '0'`);
    await runner.query(`DROP INDEX "public"."sign_in_failures_last"`);
    await runner.query(`DROP TABLE "sign_in_failures"`);
  }
}
