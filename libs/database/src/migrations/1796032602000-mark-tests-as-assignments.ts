import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarkTestsAsAssignments1796032602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "mark_overrides" ("id" uuid NOT NULL, "submission_id" uuid NOT NULL, "number" smallint NOT NULL, "reason" text NOT NULL, "decision_before" text NOT NULL, "percent_before" numeric(5,2), "decision" text NOT NULL, "percent" numeric(5,2), "after_release" boolean NOT NULL, "decided_by" uuid, "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "mark_overrides_decision_before_check" CHECK (decision_before in ('accepted', 'sent-back')), CONSTRAINT "mark_overrides_decision_check" CHECK (decision in ('accepted', 'sent-back')), CONSTRAINT "mark_overrides_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "mark_overrides_submission" ON "mark_overrides"  ("submission_id", "number", "decided_at") `,
    );
    await runner.query(`ALTER TABLE "attempts" ADD "stage" text`);
    await runner.query(`ALTER TABLE "attempts" ADD "learner_number" smallint`);
    await runner.query(
      `UPDATE "attempts" SET "stage" = CASE WHEN "unmarked" > 0 THEN 'to-mark' ELSE 'over' END
        WHERE "unmarked" > 0 OR "id" IN (SELECT "attempt_id" FROM "answer_marks")`,
    );
    await runner.query(`ALTER TABLE "answer_marks" ADD "role" text NOT NULL DEFAULT 'first'`);
    await runner.query(`ALTER TABLE "answer_marks" ALTER COLUMN "role" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "answer_marks" DROP CONSTRAINT "answer_marks_pkey"`);
    await runner.query(
      `ALTER TABLE "answer_marks" ADD CONSTRAINT "answer_marks_pkey" PRIMARY KEY ("attempt_id", "question_id", "role")`,
    );
    // What one marker gave is what counts wherever no answer of the attempt waits any more.
    await runner.query(
      `INSERT INTO "answer_marks" ("attempt_id", "question_id", "role", "fraction", "comment", "scores", "voice_file_id", "marked_by", "marked_at")
       SELECT m."attempt_id", m."question_id", 'final', m."fraction", m."comment", m."scores", m."voice_file_id", m."marked_by", m."marked_at"
         FROM "answer_marks" m JOIN "attempts" a ON a."id" = m."attempt_id" AND a."unmarked" = 0`,
    );
    await runner.query(`ALTER TABLE "papers" ADD "anonymous" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "papers" ADD "second_marker_percent" smallint NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "papers" ADD "moderation_gap" smallint NOT NULL DEFAULT '15'`);
    await runner.query(`ALTER TABLE "papers" ADD "release_together" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `ALTER TABLE "answer_marks" ADD CONSTRAINT "answer_marks_role_check" CHECK (role in ('first', 'second', 'moderator', 'final'))`,
    );
    await runner.query(
      `ALTER TABLE "attempts" ADD CONSTRAINT "attempts_stage_check" CHECK (stage in ('to-mark', 'second', 'moderation', 'held', 'over'))`,
    );
    await runner.query(
      `ALTER TABLE "mark_overrides" ADD CONSTRAINT "mark_overrides_submission_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mark_overrides" ADD CONSTRAINT "mark_overrides_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "mark_overrides" DROP CONSTRAINT "mark_overrides_decided_by_fkey"`);
    await runner.query(`ALTER TABLE "mark_overrides" DROP CONSTRAINT "mark_overrides_submission_fkey"`);
    await runner.query(`ALTER TABLE "attempts" DROP CONSTRAINT "attempts_stage_check"`);
    await runner.query(`ALTER TABLE "answer_marks" DROP CONSTRAINT "answer_marks_role_check"`);
    await runner.query(`ALTER TABLE "papers" DROP COLUMN "release_together"`);
    await runner.query(`ALTER TABLE "papers" DROP COLUMN "moderation_gap"`);
    await runner.query(`ALTER TABLE "papers" DROP COLUMN "second_marker_percent"`);
    await runner.query(`ALTER TABLE "papers" DROP COLUMN "anonymous"`);
    await runner.query(`ALTER TABLE "attempts" DROP COLUMN "learner_number"`);
    await runner.query(`ALTER TABLE "attempts" DROP COLUMN "stage"`);
    // One mark is kept of each answer: the one that counts, else the first.
    await runner.query(
      `DELETE FROM "answer_marks" m
        WHERE m."role" NOT IN ('first', 'final')
           OR m."role" = 'first' AND EXISTS (SELECT 1 FROM "answer_marks" f
                WHERE f."attempt_id" = m."attempt_id" AND f."question_id" = m."question_id" AND f."role" = 'final')`,
    );
    await runner.query(`ALTER TABLE "answer_marks" DROP CONSTRAINT "answer_marks_pkey"`);
    await runner.query(
      `ALTER TABLE "answer_marks" ADD CONSTRAINT "answer_marks_pkey" PRIMARY KEY ("attempt_id", "question_id")`,
    );
    await runner.query(`ALTER TABLE "answer_marks" DROP COLUMN "role"`);
    await runner.query(`DROP INDEX "public"."mark_overrides_submission"`);
    await runner.query(`DROP TABLE "mark_overrides"`);
  }
}
