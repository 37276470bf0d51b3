import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SmallRenditionsOfMedia1795462698943 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "media_work" ("file_id" uuid NOT NULL, "status" text NOT NULL, "progress" smallint NOT NULL DEFAULT '0', "problem" text, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "media_work_progress_check" CHECK (progress between 0 and 100), CONSTRAINT "media_work_status_check" CHECK (status in ('waiting', 'working', 'done', 'refused', 'no-tool')), CONSTRAINT "media_work_pkey" PRIMARY KEY ("file_id"))`,
    );
    await runner.query(`CREATE INDEX "media_work_open" ON "media_work"  ("status") WHERE status <> 'done'`);
    await runner.query(`ALTER TABLE "stored_files" ADD "rendition_of" uuid`);
    await runner.query(`ALTER TABLE "stored_files" ADD "rendition" text`);
    await runner.query(
      `CREATE UNIQUE INDEX "stored_files_renditions" ON "stored_files"  ("rendition_of", "rendition") WHERE rendition_of is not null`,
    );
    await runner.query(
      `ALTER TABLE "media_work" ADD CONSTRAINT "media_work_file_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_rendition_of_fkey" FOREIGN KEY ("rendition_of") REFERENCES "stored_files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "stored_files" DROP CONSTRAINT "stored_files_rendition_of_fkey"`);
    await runner.query(`ALTER TABLE "media_work" DROP CONSTRAINT "media_work_file_fkey"`);
    await runner.query(`DROP INDEX "public"."stored_files_renditions"`);
    await runner.query(`ALTER TABLE "stored_files" DROP COLUMN "rendition"`);
    await runner.query(`ALTER TABLE "stored_files" DROP COLUMN "rendition_of"`);
    await runner.query(`DROP INDEX "public"."media_work_open"`);
    await runner.query(`DROP TABLE "media_work"`);
  }
}
