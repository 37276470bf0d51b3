import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuestionImports1795465149301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "question_import_rows" ("import_id" uuid NOT NULL, "place" integer NOT NULL, "name" text NOT NULL, "kind" text NOT NULL, "key" text NOT NULL, "content" jsonb, "tags" jsonb NOT NULL, "outcome" text NOT NULL, "notes" jsonb NOT NULL, CONSTRAINT "question_import_rows_pkey" PRIMARY KEY ("import_id", "place"))`,
    );
    await runner.query(
      `CREATE TABLE "question_imports" ("id" uuid NOT NULL, "course_id" uuid NOT NULL, "person_id" uuid NOT NULL, "file_id" uuid NOT NULL, "format" text NOT NULL, "language" text NOT NULL, "status" text NOT NULL, "problem" jsonb, "done" integer NOT NULL DEFAULT '0', "total" integer NOT NULL DEFAULT '0', "counts" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "question_imports_format_check" CHECK (format in ('moodle', 'gift', 'aiken', 'qti', 'xlsx')), CONSTRAINT "question_imports_status_check" CHECK (status in ('reading', 'ready', 'refused', 'confirming', 'done')), CONSTRAINT "question_imports_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "question_imports_course" ON "question_imports"  ("course_id", "created_at") `);
    await runner.query(
      `ALTER TABLE "question_import_rows" ADD CONSTRAINT "question_import_rows_import_fkey" FOREIGN KEY ("import_id") REFERENCES "question_imports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "question_imports" ADD CONSTRAINT "question_imports_course_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "question_imports" ADD CONSTRAINT "question_imports_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "question_imports" ADD CONSTRAINT "question_imports_file_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "question_imports" DROP CONSTRAINT "question_imports_file_fkey"`);
    await runner.query(`ALTER TABLE "question_imports" DROP CONSTRAINT "question_imports_person_fkey"`);
    await runner.query(`ALTER TABLE "question_imports" DROP CONSTRAINT "question_imports_course_fkey"`);
    await runner.query(`ALTER TABLE "question_import_rows" DROP CONSTRAINT "question_import_rows_import_fkey"`);
    await runner.query(`DROP INDEX "public"."question_imports_course"`);
    await runner.query(`DROP TABLE "question_imports"`);
    await runner.query(`DROP TABLE "question_import_rows"`);
  }
}
