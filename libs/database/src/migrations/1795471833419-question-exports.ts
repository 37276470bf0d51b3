import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuestionExports1795471833419 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "question_exports" ("id" uuid NOT NULL, "course_id" uuid NOT NULL, "person_id" uuid NOT NULL, "format" text NOT NULL, "filter" jsonb NOT NULL, "status" text NOT NULL, "done" integer NOT NULL DEFAULT '0', "total" integer NOT NULL DEFAULT '0', "carried" integer NOT NULL DEFAULT '0', "notes" jsonb NOT NULL, "file_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "question_exports_format_check" CHECK (format in ('qti', 'moodle')), CONSTRAINT "question_exports_status_check" CHECK (status in ('working', 'done', 'failed')), CONSTRAINT "question_exports_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "question_exports_person" ON "question_exports"  ("person_id", "created_at") `);
    await runner.query(
      `ALTER TABLE "question_exports" ADD CONSTRAINT "question_exports_course_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "question_exports" ADD CONSTRAINT "question_exports_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "question_exports" ADD CONSTRAINT "question_exports_file_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "question_exports" DROP CONSTRAINT "question_exports_file_fkey"`);
    await runner.query(`ALTER TABLE "question_exports" DROP CONSTRAINT "question_exports_person_fkey"`);
    await runner.query(`ALTER TABLE "question_exports" DROP CONSTRAINT "question_exports_course_fkey"`);
    await runner.query(`DROP INDEX "public"."question_exports_person"`);
    await runner.query(`DROP TABLE "question_exports"`);
  }
}
