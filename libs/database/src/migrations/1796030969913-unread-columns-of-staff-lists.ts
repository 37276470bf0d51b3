import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnreadColumnsOfStaffLists1796030969913 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "staff_imports" ADD "unread_headings" text array NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "staff_imports" DROP COLUMN "unread_headings"`);
  }
}
