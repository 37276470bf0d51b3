import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LessonDocuments1795476240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "lesson_documents" ("id" uuid NOT NULL, "activity_id" uuid NOT NULL, "person_id" uuid NOT NULL, "file_id" uuid, "name" text NOT NULL, "kind" text NOT NULL, "language" text, "notes" boolean NOT NULL, "status" text NOT NULL, "problem" jsonb, "parts" jsonb NOT NULL, "left_out" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "lesson_documents_status_check" CHECK (status in ('reading', 'ready', 'refused')), CONSTRAINT "lesson_documents_kind_check" CHECK (kind in ('docx', 'pptx')), CONSTRAINT "lesson_documents_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "lesson_documents_activity" ON "lesson_documents"  ("activity_id") `);
    await runner.query(
      `ALTER TABLE "lesson_documents" ADD CONSTRAINT "lesson_documents_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson_documents" ADD CONSTRAINT "lesson_documents_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson_documents" ADD CONSTRAINT "lesson_documents_file_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "lesson_documents" DROP CONSTRAINT "lesson_documents_file_fkey"`);
    await runner.query(`ALTER TABLE "lesson_documents" DROP CONSTRAINT "lesson_documents_person_fkey"`);
    await runner.query(`ALTER TABLE "lesson_documents" DROP CONSTRAINT "lesson_documents_activity_fkey"`);
    await runner.query(`DROP INDEX "public"."lesson_documents_activity"`);
    await runner.query(`DROP TABLE "lesson_documents"`);
  }
}
