import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarksByRubricAndVoice1795475500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "answer_marks" ADD "scores" jsonb`);
    await runner.query(`ALTER TABLE "answer_marks" ADD "voice_file_id" uuid`);
    await runner.query(
      `ALTER TABLE "answer_marks" ADD CONSTRAINT "answer_marks_voice_fkey" FOREIGN KEY ("voice_file_id") REFERENCES "stored_files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "answer_marks" DROP CONSTRAINT "answer_marks_voice_fkey"`);
    await runner.query(`ALTER TABLE "answer_marks" DROP COLUMN "voice_file_id"`);
    await runner.query(`ALTER TABLE "answer_marks" DROP COLUMN "scores"`);
  }
}
