import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Regrades1795465132230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "regrades" ("id" uuid NOT NULL, "question_id" uuid NOT NULL, "revision_id" uuid NOT NULL, "method" text NOT NULL, "never_lower" boolean NOT NULL, "reason" text NOT NULL, "status" text NOT NULL, "total" integer NOT NULL, "done" integer NOT NULL DEFAULT '0', "last_attempt_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "regrades_status_check" CHECK (status in ('waiting', 'running', 'done')), CONSTRAINT "regrades_method_check" CHECK (method in ('new-key', 'award-all')), CONSTRAINT "regrades_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "regrades_one_at_a_time" ON "regrades"  ("question_id") WHERE status <> 'done'`,
    );
    await runner.query(`CREATE INDEX "regrades_question" ON "regrades"  ("question_id", "created_at") `);
    await runner.query(
      `CREATE TABLE "regraded_attempts" ("regrade_id" uuid NOT NULL, "attempt_id" uuid NOT NULL, "score_before" numeric(5,2) NOT NULL, "score_after" numeric(5,2) NOT NULL, "passed_before" boolean, "passed_after" boolean, CONSTRAINT "regraded_attempts_pkey" PRIMARY KEY ("regrade_id", "attempt_id"))`,
    );
    await runner.query(`CREATE INDEX "regraded_attempts_attempt" ON "regraded_attempts"  ("attempt_id") `);
    await runner.query(
      `ALTER TABLE "regrades" ADD CONSTRAINT "regrades_question_fkey" FOREIGN KEY ("question_id") REFERENCES "questions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "regrades" ADD CONSTRAINT "regrades_revision_fkey" FOREIGN KEY ("revision_id") REFERENCES "question_revisions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "regrades" ADD CONSTRAINT "regrades_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "regraded_attempts" ADD CONSTRAINT "regraded_attempts_regrade_fkey" FOREIGN KEY ("regrade_id") REFERENCES "regrades"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "regraded_attempts" ADD CONSTRAINT "regraded_attempts_attempt_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "regraded_attempts" DROP CONSTRAINT "regraded_attempts_attempt_fkey"`);
    await runner.query(`ALTER TABLE "regraded_attempts" DROP CONSTRAINT "regraded_attempts_regrade_fkey"`);
    await runner.query(`ALTER TABLE "regrades" DROP CONSTRAINT "regrades_created_by_fkey"`);
    await runner.query(`ALTER TABLE "regrades" DROP CONSTRAINT "regrades_revision_fkey"`);
    await runner.query(`ALTER TABLE "regrades" DROP CONSTRAINT "regrades_question_fkey"`);
    await runner.query(`DROP INDEX "public"."regraded_attempts_attempt"`);
    await runner.query(`DROP TABLE "regraded_attempts"`);
    await runner.query(`DROP INDEX "public"."regrades_question"`);
    await runner.query(`DROP INDEX "public"."regrades_one_at_a_time"`);
    await runner.query(`DROP TABLE "regrades"`);
  }
}
