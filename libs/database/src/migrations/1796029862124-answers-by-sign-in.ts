import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnswersBySignIn1796029862124 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "attempt_answers" ADD "session_id" uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "attempt_answers" DROP COLUMN "session_id"`);
  }
}
