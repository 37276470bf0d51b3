import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ToldSurveyAnswers1796050300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "survey_responses" ADD "told" boolean NOT NULL DEFAULT false`);
    // What results have shown so far stays in them.
    await runner.query(
      `UPDATE "survey_responses" r SET "told" = true
        WHERE (SELECT count(*) FROM "survey_responses" s
                WHERE s."cohort_id" = r."cohort_id" AND s."activity_id" = r."activity_id") >= 5`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "survey_responses" DROP COLUMN "told"`);
  }
}
