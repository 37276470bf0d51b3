import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarkingAndActionPlans1795463138000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "action_checks" ("plan_id" uuid NOT NULL, "position" smallint NOT NULL, "checkpoint" text NOT NULL, "state" text NOT NULL, "note" text NOT NULL, "file_ids" uuid array NOT NULL, "said_at" TIMESTAMP WITH TIME ZONE NOT NULL, "confirmed" boolean, "confirmed_by" uuid, CONSTRAINT "action_checks_state_check" CHECK (state in ('done', 'partly', 'not-done')), CONSTRAINT "action_checks_checkpoint_check" CHECK (checkpoint in ('six-weeks', 'six-months')), CONSTRAINT "action_checks_pkey" PRIMARY KEY ("plan_id", "position", "checkpoint"))`,
    );
    await runner.query(
      `CREATE TABLE "action_plans" ("id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "status" text NOT NULL, "number" smallint NOT NULL, "handed_in_at" TIMESTAMP WITH TIME ZONE NOT NULL, "visa_by" uuid, "visa_at" TIMESTAMP WITH TIME ZONE, "visa_comment" text NOT NULL, "visa_on_paper" boolean NOT NULL, "decided_by" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, "comment" text NOT NULL, CONSTRAINT "action_plans_status_check" CHECK (status in ('awaits-visa', 'visa-refused', 'awaits-validation', 'sent-back', 'validated')), CONSTRAINT "action_plans_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "action_plans_waiting" ON "action_plans"  ("handed_in_at") WHERE status in ('awaits-visa', 'awaits-validation')`,
    );
    await runner.query(`CREATE UNIQUE INDEX "action_plans_one" ON "action_plans"  ("enrolment_id", "activity_id") `);
    await runner.query(
      `CREATE TABLE "planned_actions" ("plan_id" uuid NOT NULL, "position" smallint NOT NULL, "what" text NOT NULL, "due_on" date NOT NULL, "evidence" text NOT NULL, CONSTRAINT "planned_actions_position_check" CHECK (position between 1 and 3), CONSTRAINT "planned_actions_pkey" PRIMARY KEY ("plan_id", "position"))`,
    );
    await runner.query(
      `CREATE TABLE "assignment_extensions" ("enrolment_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "until_on" date NOT NULL, "reason" text NOT NULL, "given_by" uuid, "given_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "assignment_extensions_pkey" PRIMARY KEY ("enrolment_id", "activity_id"))`,
    );
    await runner.query(
      `CREATE TABLE "assignment_settings" ("activity_id" uuid NOT NULL, "rubric" jsonb NOT NULL, "pass_percent" smallint, "due_days" smallint, "accepts_text" boolean NOT NULL, "max_files" smallint NOT NULL, "anonymous" boolean NOT NULL, "second_marker_percent" smallint NOT NULL, "moderation_gap" smallint NOT NULL, "release_together" boolean NOT NULL, "peer_reviews" smallint NOT NULL, "peer_review_days" smallint NOT NULL, "peer_mark" text NOT NULL, "revision" integer NOT NULL DEFAULT '1', CONSTRAINT "assignment_settings_peer_mark_check" CHECK (peer_mark in ('median', 'mean')), CONSTRAINT "assignment_settings_pkey" PRIMARY KEY ("activity_id"))`,
    );
    await runner.query(
      `CREATE TABLE "submission_versions" ("submission_id" uuid NOT NULL, "number" smallint NOT NULL, "status" text NOT NULL, "text" text NOT NULL, "file_ids" uuid array NOT NULL, "handed_in_at" TIMESTAMP WITH TIME ZONE NOT NULL, "marked_at" TIMESTAMP WITH TIME ZONE, "comment" text NOT NULL, "points" numeric(7,2), "percent" numeric(5,2), "scores" jsonb, "voice_file_id" uuid, CONSTRAINT "submission_versions_pkey" PRIMARY KEY ("submission_id", "number"))`,
    );
    await runner.query(
      `CREATE TABLE "observation_agreements" ("enrolment_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "scores" jsonb NOT NULL, "percent" numeric(5,2) NOT NULL, "agreed_by" uuid, "agreed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "observation_agreements_pkey" PRIMARY KEY ("enrolment_id", "activity_id"))`,
    );
    await runner.query(
      `CREATE TABLE "peer_reviews" ("id" uuid NOT NULL, "submission_id" uuid NOT NULL, "reviewer_enrolment_id" uuid NOT NULL, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "replaced_at" TIMESTAMP WITH TIME ZONE, "given_at" TIMESTAMP WITH TIME ZONE, "scores" jsonb, "percent" numeric(5,2), "comment" text NOT NULL, CONSTRAINT "peer_reviews_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "peer_reviews_of_reviewer" ON "peer_reviews"  ("reviewer_enrolment_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "peer_reviews_once" ON "peer_reviews"  ("submission_id", "reviewer_enrolment_id") `,
    );
    await runner.query(
      `CREATE TABLE "submission_marks" ("id" uuid NOT NULL, "submission_id" uuid NOT NULL, "number" smallint NOT NULL, "role" text NOT NULL, "marker_id" uuid, "decision" text NOT NULL, "points" numeric(7,2), "percent" numeric(5,2), "scores" jsonb, "comment" text NOT NULL, "voice_file_id" uuid, "marked_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "submission_marks_decision_check" CHECK (decision in ('accepted', 'sent-back')), CONSTRAINT "submission_marks_role_check" CHECK (role in ('first', 'second', 'moderator', 'final')), CONSTRAINT "submission_marks_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "submission_marks_one" ON "submission_marks"  ("submission_id", "number", "role") `,
    );
    await runner.query(`ALTER TABLE "submissions" ADD "stage" text NOT NULL DEFAULT 'to-mark'`);
    await runner.query(`ALTER TABLE "submissions" ADD "number" smallint NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "submissions" ADD "learner_number" smallint NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "submissions" ADD "points" numeric(7,2)`);
    await runner.query(`ALTER TABLE "submissions" ADD "percent" numeric(5,2)`);
    await runner.query(`ALTER TABLE "submissions" ADD "scores" jsonb`);
    await runner.query(`ALTER TABLE "submissions" ADD "voice_file_id" uuid`);
    await runner.query(
      `ALTER TABLE "submissions" ADD CONSTRAINT "submissions_stage_check" CHECK (stage in ('to-mark', 'second', 'moderation', 'peers', 'held', 'over'))`,
    );
    await runner.query(
      `ALTER TABLE "action_checks" ADD CONSTRAINT "action_checks_plan_fkey" FOREIGN KEY ("plan_id") REFERENCES "action_plans"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action_checks" ADD CONSTRAINT "action_checks_confirmed_by_fkey" FOREIGN KEY ("confirmed_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action_plans" ADD CONSTRAINT "action_plans_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action_plans" ADD CONSTRAINT "action_plans_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action_plans" ADD CONSTRAINT "action_plans_visa_by_fkey" FOREIGN KEY ("visa_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action_plans" ADD CONSTRAINT "action_plans_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "planned_actions" ADD CONSTRAINT "planned_actions_plan_fkey" FOREIGN KEY ("plan_id") REFERENCES "action_plans"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment_extensions" ADD CONSTRAINT "assignment_extensions_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment_extensions" ADD CONSTRAINT "assignment_extensions_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment_extensions" ADD CONSTRAINT "assignment_extensions_given_by_fkey" FOREIGN KEY ("given_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assignment_settings" ADD CONSTRAINT "assignment_settings_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "submission_versions" ADD CONSTRAINT "submission_versions_submission_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "submissions" ADD CONSTRAINT "submissions_voice_fkey" FOREIGN KEY ("voice_file_id") REFERENCES "stored_files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "observation_agreements" ADD CONSTRAINT "observation_agreements_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "observation_agreements" ADD CONSTRAINT "observation_agreements_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "observation_agreements" ADD CONSTRAINT "observation_agreements_agreed_by_fkey" FOREIGN KEY ("agreed_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "peer_reviews" ADD CONSTRAINT "peer_reviews_submission_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "peer_reviews" ADD CONSTRAINT "peer_reviews_reviewer_fkey" FOREIGN KEY ("reviewer_enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "submission_marks" ADD CONSTRAINT "submission_marks_submission_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "submission_marks" ADD CONSTRAINT "submission_marks_marker_fkey" FOREIGN KEY ("marker_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "submission_marks" ADD CONSTRAINT "submission_marks_voice_fkey" FOREIGN KEY ("voice_file_id") REFERENCES "stored_files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`ALTER TABLE "stored_files" DROP CONSTRAINT "stored_files_kind_check"`);
    await runner.query(
      `ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_kind_check" CHECK (kind in ('image', 'audio', 'video', 'document', 'certificate', 'export', 'import', 'scan', 'voice'))`,
    );
    await runner.query(`UPDATE "submissions" SET "stage" = 'over' WHERE "status" <> 'handed-in'`);
    await runner.query(`DROP INDEX "public"."submissions_to_mark"`);
    await runner.query(
      `CREATE INDEX "submissions_to_mark" ON "submissions"  ("handed_in_at") WHERE stage in ('to-mark', 'second', 'moderation')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."submissions_to_mark"`);
    await runner.query(
      `CREATE INDEX "submissions_to_mark" ON "submissions"  ("handed_in_at") WHERE status = 'handed-in'`,
    );
    await runner.query(`ALTER TABLE "submission_marks" DROP CONSTRAINT "submission_marks_voice_fkey"`);
    await runner.query(`ALTER TABLE "submission_marks" DROP CONSTRAINT "submission_marks_marker_fkey"`);
    await runner.query(`ALTER TABLE "submission_marks" DROP CONSTRAINT "submission_marks_submission_fkey"`);
    await runner.query(`ALTER TABLE "peer_reviews" DROP CONSTRAINT "peer_reviews_reviewer_fkey"`);
    await runner.query(`ALTER TABLE "peer_reviews" DROP CONSTRAINT "peer_reviews_submission_fkey"`);
    await runner.query(`ALTER TABLE "observation_agreements" DROP CONSTRAINT "observation_agreements_agreed_by_fkey"`);
    await runner.query(`ALTER TABLE "observation_agreements" DROP CONSTRAINT "observation_agreements_activity_fkey"`);
    await runner.query(`ALTER TABLE "observation_agreements" DROP CONSTRAINT "observation_agreements_enrolment_fkey"`);
    await runner.query(`ALTER TABLE "submissions" DROP CONSTRAINT "submissions_voice_fkey"`);
    await runner.query(`ALTER TABLE "submission_versions" DROP CONSTRAINT "submission_versions_submission_fkey"`);
    await runner.query(`ALTER TABLE "assignment_settings" DROP CONSTRAINT "assignment_settings_activity_fkey"`);
    await runner.query(`ALTER TABLE "assignment_extensions" DROP CONSTRAINT "assignment_extensions_given_by_fkey"`);
    await runner.query(`ALTER TABLE "assignment_extensions" DROP CONSTRAINT "assignment_extensions_activity_fkey"`);
    await runner.query(`ALTER TABLE "assignment_extensions" DROP CONSTRAINT "assignment_extensions_enrolment_fkey"`);
    await runner.query(`ALTER TABLE "planned_actions" DROP CONSTRAINT "planned_actions_plan_fkey"`);
    await runner.query(`ALTER TABLE "action_plans" DROP CONSTRAINT "action_plans_decided_by_fkey"`);
    await runner.query(`ALTER TABLE "action_plans" DROP CONSTRAINT "action_plans_visa_by_fkey"`);
    await runner.query(`ALTER TABLE "action_plans" DROP CONSTRAINT "action_plans_activity_fkey"`);
    await runner.query(`ALTER TABLE "action_plans" DROP CONSTRAINT "action_plans_enrolment_fkey"`);
    await runner.query(`ALTER TABLE "action_checks" DROP CONSTRAINT "action_checks_confirmed_by_fkey"`);
    await runner.query(`ALTER TABLE "action_checks" DROP CONSTRAINT "action_checks_plan_fkey"`);
    await runner.query(`ALTER TABLE "submissions" DROP CONSTRAINT "submissions_stage_check"`);
    await runner.query(`ALTER TABLE "submissions" DROP COLUMN "voice_file_id"`);
    await runner.query(`ALTER TABLE "submissions" DROP COLUMN "scores"`);
    await runner.query(`ALTER TABLE "submissions" DROP COLUMN "percent"`);
    await runner.query(`ALTER TABLE "submissions" DROP COLUMN "points"`);
    await runner.query(`ALTER TABLE "submissions" DROP COLUMN "learner_number"`);
    await runner.query(`ALTER TABLE "submissions" DROP COLUMN "number"`);
    await runner.query(`ALTER TABLE "submissions" DROP COLUMN "stage"`);
    await runner.query(`DROP INDEX "public"."submission_marks_one"`);
    await runner.query(`DROP TABLE "submission_marks"`);
    await runner.query(`DROP INDEX "public"."peer_reviews_once"`);
    await runner.query(`DROP INDEX "public"."peer_reviews_of_reviewer"`);
    await runner.query(`DROP TABLE "peer_reviews"`);
    await runner.query(`DROP TABLE "observation_agreements"`);
    await runner.query(`DROP TABLE "submission_versions"`);
    await runner.query(`DROP TABLE "assignment_settings"`);
    await runner.query(`DROP TABLE "assignment_extensions"`);
    await runner.query(`DROP TABLE "planned_actions"`);
    await runner.query(`DROP INDEX "public"."action_plans_one"`);
    await runner.query(`DROP INDEX "public"."action_plans_waiting"`);
    await runner.query(`DROP TABLE "action_plans"`);
    await runner.query(`DROP TABLE "action_checks"`);
    await runner.query(`DELETE FROM "stored_files" WHERE "kind" = 'voice'`);
    await runner.query(`ALTER TABLE "stored_files" DROP CONSTRAINT "stored_files_kind_check"`);
    await runner.query(
      `ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_kind_check" CHECK (kind in ('image', 'audio', 'video', 'document', 'certificate', 'export', 'import', 'scan'))`,
    );
  }
}
