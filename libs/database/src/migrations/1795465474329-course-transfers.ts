import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CourseTransfers1795465474329 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "course_transfers" ("id" uuid NOT NULL, "kind" text NOT NULL, "person_id" uuid NOT NULL, "course_id" uuid, "code" text, "file_id" uuid, "status" text NOT NULL, "problem" jsonb, "preview" jsonb, "done" integer NOT NULL DEFAULT '0', "total" integer NOT NULL DEFAULT '0', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "course_transfers_status_check" CHECK (status in ('working', 'ready', 'refused', 'confirming', 'done')), CONSTRAINT "course_transfers_kind_check" CHECK (kind in ('export', 'import')), CONSTRAINT "course_transfers_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "course_transfers_person" ON "course_transfers"  ("person_id", "created_at") `);
    await runner.query(
      `ALTER TABLE "course_transfers" ADD CONSTRAINT "course_transfers_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "course_transfers" ADD CONSTRAINT "course_transfers_course_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "course_transfers" ADD CONSTRAINT "course_transfers_file_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "course_transfers" DROP CONSTRAINT "course_transfers_file_fkey"`);
    await runner.query(`ALTER TABLE "course_transfers" DROP CONSTRAINT "course_transfers_course_fkey"`);
    await runner.query(`ALTER TABLE "course_transfers" DROP CONSTRAINT "course_transfers_person_fkey"`);
    await runner.query(`DROP INDEX "public"."course_transfers_person"`);
    await runner.query(`DROP TABLE "course_transfers"`);
  }
}
