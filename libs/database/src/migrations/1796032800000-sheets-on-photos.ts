import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SheetsOnPhotos1796032800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "printed_sheets" ("enrolment_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "form" text NOT NULL, CONSTRAINT "printed_sheets_form_check" CHECK (form in ('A', 'B')), CONSTRAINT "printed_sheets_pkey" PRIMARY KEY ("enrolment_id", "activity_id"))`,
    );
    await runner.query(
      `CREATE TABLE "sheet_photos" ("id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "person_id" uuid NOT NULL, "file_id" uuid, "name" text NOT NULL, "status" text NOT NULL, "problem" text, "enrolment_id" uuid, "page" integer, "flat_file_id" uuid, "lines" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "sheet_photos_status_check" CHECK (status in ('reading', 'read', 'refused')), CONSTRAINT "sheet_photos_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "sheet_photos_sheet" ON "sheet_photos"  ("enrolment_id", "activity_id") `);
    await runner.query(
      `CREATE INDEX "sheet_photos_place" ON "sheet_photos"  ("cohort_id", "activity_id", "created_at") `,
    );
    await runner.query(`ALTER TABLE "printed_tests" ADD "form" text NOT NULL DEFAULT 'A'`);
    await runner.query(`ALTER TABLE "printed_tests" DROP CONSTRAINT "printed_tests_pkey"`);
    await runner.query(
      `ALTER TABLE "printed_tests" ADD CONSTRAINT "printed_tests_pkey" PRIMARY KEY ("cohort_id", "activity_id", "form")`,
    );
    await runner.query(
      `ALTER TABLE "printed_tests" ADD CONSTRAINT "printed_tests_form_check" CHECK (form in ('A', 'B'))`,
    );
    await runner.query(
      `ALTER TABLE "printed_sheets" ADD CONSTRAINT "printed_sheets_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "printed_sheets" ADD CONSTRAINT "printed_sheets_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sheet_photos" ADD CONSTRAINT "sheet_photos_cohort_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sheet_photos" ADD CONSTRAINT "sheet_photos_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sheet_photos" ADD CONSTRAINT "sheet_photos_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sheet_photos" ADD CONSTRAINT "sheet_photos_file_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sheet_photos" ADD CONSTRAINT "sheet_photos_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sheet_photos" ADD CONSTRAINT "sheet_photos_flat_fkey" FOREIGN KEY ("flat_file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "sheet_photos"`);
    await runner.query(`DROP TABLE "printed_sheets"`);
    await runner.query(`DELETE FROM "printed_tests" WHERE form <> 'A'`);
    await runner.query(`ALTER TABLE "printed_tests" DROP CONSTRAINT "printed_tests_form_check"`);
    await runner.query(`ALTER TABLE "printed_tests" DROP CONSTRAINT "printed_tests_pkey"`);
    await runner.query(
      `ALTER TABLE "printed_tests" ADD CONSTRAINT "printed_tests_pkey" PRIMARY KEY ("cohort_id", "activity_id")`,
    );
    await runner.query(`ALTER TABLE "printed_tests" DROP COLUMN "form"`);
  }
}
