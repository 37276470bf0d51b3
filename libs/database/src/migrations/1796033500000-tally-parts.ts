import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TallyParts1796033500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "item_tallies" ADD "parts" jsonb NOT NULL DEFAULT '{}'`);
    // Papers with questions in parts are counted afresh by the sweep that counts what is left.
    await runner.query(
      `CREATE TEMPORARY TABLE "papers_in_parts" ON COMMIT DROP AS
         SELECT DISTINCT t."activity_id" FROM "item_tallies" t JOIN "questions" q ON q."id" = t."question_id"
          WHERE q."type" IN ('cloze', 'scenario', 'matching', 'sorting', 'matrix')`,
    );
    await runner.query(
      `UPDATE "attempts" SET "tallied_at" = NULL
        WHERE "tallied_at" IS NOT NULL AND "activity_id" IN (SELECT "activity_id" FROM "papers_in_parts")`,
    );
    await runner.query(
      `DELETE FROM "item_tallies" WHERE "activity_id" IN (SELECT "activity_id" FROM "papers_in_parts")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "item_tallies" DROP COLUMN "parts"`);
  }
}
