import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeerReviewsBegin1795470733797 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."peer_reviews_once"`);
    await runner.query(`ALTER TABLE "peer_reviews" ADD "number" smallint NOT NULL DEFAULT '1'`);
    await runner.query(
      `CREATE UNIQUE INDEX "peer_reviews_once" ON "peer_reviews"  ("submission_id", "number", "reviewer_enrolment_id") `,
    );
    await runner.query(`ALTER TABLE "submissions" DROP CONSTRAINT "submissions_stage_check"`);
    await runner.query(
      `ALTER TABLE "submissions" ADD CONSTRAINT "submissions_stage_check" CHECK (stage in ('to-mark', 'second', 'moderation', 'awaits-peers', 'peers', 'held', 'over'))`,
    );
    await runner.query(`ALTER TABLE "assignment_settings" DROP CONSTRAINT "assignment_settings_peer_mark_check"`);
    await runner.query(
      `ALTER TABLE "assignment_settings" ADD CONSTRAINT "assignment_settings_peer_mark_check" CHECK (peer_mark in ('median', 'mean', 'advisory'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "assignment_settings" DROP CONSTRAINT "assignment_settings_peer_mark_check"`);
    await runner.query(`UPDATE "assignment_settings" SET peer_mark = 'median' WHERE peer_mark = 'advisory'`);
    await runner.query(
      `ALTER TABLE "assignment_settings" ADD CONSTRAINT "assignment_settings_peer_mark_check" CHECK (peer_mark in ('median', 'mean'))`,
    );
    await runner.query(`ALTER TABLE "submissions" DROP CONSTRAINT "submissions_stage_check"`);
    await runner.query(`UPDATE "submissions" SET stage = 'to-mark' WHERE stage = 'awaits-peers'`);
    await runner.query(
      `ALTER TABLE "submissions" ADD CONSTRAINT "submissions_stage_check" CHECK (stage in ('to-mark', 'second', 'moderation', 'peers', 'held', 'over'))`,
    );
    await runner.query(`DROP INDEX "public"."peer_reviews_once"`);
    await runner.query(`ALTER TABLE "peer_reviews" DROP COLUMN "number"`);
    await runner.query(
      `CREATE UNIQUE INDEX "peer_reviews_once" ON "peer_reviews"  ("submission_id", "reviewer_enrolment_id") `,
    );
  }
}
