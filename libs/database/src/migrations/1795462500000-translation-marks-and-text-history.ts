import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TranslationMarksAndTextHistory1795462500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "activity_text_revisions" ("id" uuid NOT NULL, "activity_id" uuid NOT NULL, "language" text NOT NULL, "revision" integer NOT NULL, "blocks" jsonb NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "saved_by" uuid, CONSTRAINT "activity_text_revisions_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "activity_text_revisions_text" ON "activity_text_revisions"  ("activity_id", "language", "saved_at") `,
    );
    await runner.query(`ALTER TABLE "activity_texts" ADD "marks" jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "activity_texts" ADD "missing_blocks" smallint NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "activity_texts" ADD "outdated_blocks" smallint NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "activity_texts" ADD "unfinished_blocks" smallint NOT NULL DEFAULT '0'`);
    /* Until now a translation was behind as a whole. */
    await runner.query(`UPDATE "activity_texts" t SET "outdated_blocks" = jsonb_array_length(t."blocks")
      FROM "activity_texts" b, "activities" a, "course_versions" v, "courses" c
      WHERE b."activity_id" = t."activity_id" AND a."id" = t."activity_id" AND v."id" = a."version_id" AND c."id" = v."course_id"
        AND b."language" = c."base_language" AND t."language" <> c."base_language" AND t."based_on_revision" < b."revision"`);
    await runner.query(
      `ALTER TABLE "activity_text_revisions" ADD CONSTRAINT "activity_text_revisions_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "activity_text_revisions" DROP CONSTRAINT "activity_text_revisions_activity_fkey"`);
    await runner.query(`ALTER TABLE "activity_texts" DROP COLUMN "unfinished_blocks"`);
    await runner.query(`ALTER TABLE "activity_texts" DROP COLUMN "outdated_blocks"`);
    await runner.query(`ALTER TABLE "activity_texts" DROP COLUMN "missing_blocks"`);
    await runner.query(`ALTER TABLE "activity_texts" DROP COLUMN "marks"`);
    await runner.query(`DROP INDEX "public"."activity_text_revisions_text"`);
    await runner.query(`DROP TABLE "activity_text_revisions"`);
  }
}
