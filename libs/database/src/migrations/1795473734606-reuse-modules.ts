import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReuseModules1795473734606 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "course_modules" ADD "home_module_id" uuid`);
    await runner.query(
      `CREATE INDEX "course_modules_home" ON "course_modules"  ("home_module_id") WHERE home_module_id is not null`,
    );
    await runner.query(
      `ALTER TABLE "course_modules" ADD CONSTRAINT "course_modules_home_fkey" FOREIGN KEY ("home_module_id") REFERENCES "course_modules"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "course_modules" DROP CONSTRAINT "course_modules_home_fkey"`);
    await runner.query(`DROP INDEX "public"."course_modules_home"`);
    await runner.query(`ALTER TABLE "course_modules" DROP COLUMN "home_module_id"`);
  }
}
