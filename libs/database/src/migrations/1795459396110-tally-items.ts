import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TallyItems1795459396110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "item_tallies" ("activity_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "revision_id" uuid NOT NULL, "language" text NOT NULL, "question_id" uuid NOT NULL, "shown" integer NOT NULL, "answered" integer NOT NULL, "sum_share" double precision NOT NULL, "sum_share_squared" double precision NOT NULL, "sum_rest" double precision NOT NULL, "sum_rest_squared" double precision NOT NULL, "sum_share_rest" double precision NOT NULL, "timed" integer NOT NULL, "sum_seconds" double precision NOT NULL, "chosen" jsonb NOT NULL, CONSTRAINT "item_tallies_pkey" PRIMARY KEY ("activity_id", "cohort_id", "revision_id", "language"))`,
    );
    await runner.query(`CREATE INDEX "item_tallies_question" ON "item_tallies"  ("question_id") `);
    await runner.query(`ALTER TABLE "attempts" ADD "tallied_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(
      `CREATE INDEX "attempts_to_tally" ON "attempts"  ("activity_id") WHERE tallied_at is null and score_percent is not null`,
    );
    await runner.query(
      `ALTER TABLE "item_tallies" ADD CONSTRAINT "item_tallies_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "item_tallies" ADD CONSTRAINT "item_tallies_cohort_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "item_tallies" ADD CONSTRAINT "item_tallies_revision_fkey" FOREIGN KEY ("revision_id") REFERENCES "question_revisions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "item_tallies" ADD CONSTRAINT "item_tallies_question_fkey" FOREIGN KEY ("question_id") REFERENCES "questions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "item_tallies" DROP CONSTRAINT "item_tallies_question_fkey"`);
    await runner.query(`ALTER TABLE "item_tallies" DROP CONSTRAINT "item_tallies_revision_fkey"`);
    await runner.query(`ALTER TABLE "item_tallies" DROP CONSTRAINT "item_tallies_cohort_fkey"`);
    await runner.query(`ALTER TABLE "item_tallies" DROP CONSTRAINT "item_tallies_activity_fkey"`);
    await runner.query(`DROP INDEX "public"."attempts_to_tally"`);
    await runner.query(`ALTER TABLE "attempts" DROP COLUMN "tallied_at"`);
    await runner.query(`DROP INDEX "public"."item_tallies_question"`);
    await runner.query(`DROP TABLE "item_tallies"`);
  }
}
