import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PooledSurveyAnswers1796054000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "survey_responses" ADD "pooled_in" uuid`);
    await runner.query(
      `CREATE INDEX "survey_responses_pooled" ON "survey_responses" ("pooled_in") WHERE pooled_in is not null`,
    );
    await runner.query(
      `ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_pooled_check" CHECK (not (told and pooled_in is not null))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "survey_responses" DROP CONSTRAINT "survey_responses_pooled_check"`);
    await runner.query(`DROP INDEX "survey_responses_pooled"`);
    await runner.query(`ALTER TABLE "survey_responses" DROP COLUMN "pooled_in"`);
  }
}
