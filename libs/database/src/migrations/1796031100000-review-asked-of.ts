import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReviewAskedOf1796031100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "course_reviews" ADD "asked_of" uuid array NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "course_reviews" DROP COLUMN "asked_of"`);
  }
}
