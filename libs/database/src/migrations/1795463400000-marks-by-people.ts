import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarksByPeople1795463400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "answer_marks" ("attempt_id" uuid NOT NULL, "question_id" uuid NOT NULL, "fraction" numeric(5,4) NOT NULL, "comment" text NOT NULL, "marked_by" uuid, "marked_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "answer_marks_pkey" PRIMARY KEY ("attempt_id", "question_id"))`,
    );
    await runner.query(`ALTER TABLE "attempts" ADD "unmarked" smallint NOT NULL DEFAULT '0'`);
    await runner.query(`CREATE INDEX "attempts_to_mark" ON "attempts"  ("handed_in_at") WHERE unmarked > 0`);
    await runner.query(
      `ALTER TABLE "answer_marks" ADD CONSTRAINT "answer_marks_attempt_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "answer_marks" ADD CONSTRAINT "answer_marks_marked_by_fkey" FOREIGN KEY ("marked_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "answer_marks" DROP CONSTRAINT "answer_marks_marked_by_fkey"`);
    await runner.query(`ALTER TABLE "answer_marks" DROP CONSTRAINT "answer_marks_attempt_fkey"`);
    await runner.query(`DROP INDEX "public"."attempts_to_mark"`);
    await runner.query(`ALTER TABLE "attempts" DROP COLUMN "unmarked"`);
    await runner.query(`DROP TABLE "answer_marks"`);
  }
}
