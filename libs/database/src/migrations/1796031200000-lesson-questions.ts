import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LessonQuestions1796031200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "lesson_questions" ("activity_id" uuid NOT NULL, "block_id" text NOT NULL, "question_id" uuid NOT NULL, "revision_id" uuid, CONSTRAINT "lesson_questions_pkey" PRIMARY KEY ("activity_id", "block_id"))`,
    );
    await runner.query(`CREATE INDEX "lesson_questions_question" ON "lesson_questions"  ("question_id") `);
    await runner.query(
      `ALTER TABLE "lesson_questions" ADD CONSTRAINT "lesson_questions_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson_questions" ADD CONSTRAINT "lesson_questions_question_fkey" FOREIGN KEY ("question_id") REFERENCES "questions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson_questions" ADD CONSTRAINT "lesson_questions_revision_fkey" FOREIGN KEY ("revision_id") REFERENCES "question_revisions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "lesson_questions" DROP CONSTRAINT "lesson_questions_revision_fkey"`);
    await runner.query(`ALTER TABLE "lesson_questions" DROP CONSTRAINT "lesson_questions_question_fkey"`);
    await runner.query(`ALTER TABLE "lesson_questions" DROP CONSTRAINT "lesson_questions_activity_fkey"`);
    await runner.query(`DROP INDEX "public"."lesson_questions_question"`);
    await runner.query(`DROP TABLE "lesson_questions"`);
  }
}
