import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TestsOnPaper1795466400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "printed_tests" ("cohort_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "paper" jsonb NOT NULL, "left_out" jsonb NOT NULL, "drawn_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "printed_tests_pkey" PRIMARY KEY ("cohort_id", "activity_id"))`,
    );
    await runner.query(`ALTER TABLE "attempts" ADD "entry_mode" text NOT NULL DEFAULT 'online'`);
    await runner.query(`ALTER TABLE "attempts" ADD "keyed_by" uuid`);
    await runner.query(`ALTER TABLE "attempts" ADD "keyed_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(
      `CREATE UNIQUE INDEX "attempts_one_on_paper" ON "attempts"  ("enrolment_id", "activity_id") WHERE entry_mode = 'paper'`,
    );
    await runner.query(
      `ALTER TABLE "attempts" ADD CONSTRAINT "attempts_entry_mode_check" CHECK (entry_mode in ('online', 'paper'))`,
    );
    await runner.query(
      `ALTER TABLE "printed_tests" ADD CONSTRAINT "printed_tests_cohort_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "printed_tests" ADD CONSTRAINT "printed_tests_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "printed_tests" DROP CONSTRAINT "printed_tests_activity_fkey"`);
    await runner.query(`ALTER TABLE "printed_tests" DROP CONSTRAINT "printed_tests_cohort_fkey"`);
    await runner.query(`ALTER TABLE "attempts" DROP CONSTRAINT "attempts_entry_mode_check"`);
    await runner.query(`DROP INDEX "public"."attempts_one_on_paper"`);
    await runner.query(`ALTER TABLE "attempts" DROP COLUMN "keyed_at"`);
    await runner.query(`ALTER TABLE "attempts" DROP COLUMN "keyed_by"`);
    await runner.query(`ALTER TABLE "attempts" DROP COLUMN "entry_mode"`);
    await runner.query(`DROP TABLE "printed_tests"`);
  }
}
