import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExportScopeAndExpiry1795453558528 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "report_exports" DROP CONSTRAINT "report_exports_file_fkey"`);
    await runner.query(`ALTER TABLE "report_exports" ADD "provider_ids" uuid array`);
    await runner.query(
      `ALTER TABLE "report_exports" ADD CONSTRAINT "report_exports_file_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "report_exports" DROP CONSTRAINT "report_exports_file_fkey"`);
    await runner.query(`ALTER TABLE "report_exports" DROP COLUMN "provider_ids"`);
    await runner.query(
      `ALTER TABLE "report_exports" ADD CONSTRAINT "report_exports_file_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }
}
