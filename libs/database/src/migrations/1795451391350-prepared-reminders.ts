import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PreparedReminders1795451391350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "reminders" DROP CONSTRAINT "reminders_status_check"`);
    await runner.query(
      `ALTER TABLE "reminders" ADD CONSTRAINT "reminders_status_check" CHECK (status in ('planned', 'sent', 'skipped', 'prepared'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "reminders" WHERE status = 'prepared'`);
    await runner.query(`ALTER TABLE "reminders" DROP CONSTRAINT "reminders_status_check"`);
    await runner.query(
      `ALTER TABLE "reminders" ADD CONSTRAINT "reminders_status_check" CHECK (status in ('planned', 'sent', 'skipped'))`,
    );
  }
}
