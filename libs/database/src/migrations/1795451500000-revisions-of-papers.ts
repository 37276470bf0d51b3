import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RevisionsOfPapers1795451500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "observation_grids" ADD "revision" integer NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "papers" ADD "revision" integer NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "questions" ADD "search_text" text NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE "surveys" ADD "revision" integer NOT NULL DEFAULT '1'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "surveys" DROP COLUMN "revision"`);
    await runner.query(`ALTER TABLE "questions" DROP COLUMN "search_text"`);
    await runner.query(`ALTER TABLE "papers" DROP COLUMN "revision"`);
    await runner.query(`ALTER TABLE "observation_grids" DROP COLUMN "revision"`);
  }
}
