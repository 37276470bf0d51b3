import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CourseReviews1795466385627 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "course_reviews" ("version_id" uuid NOT NULL, "status" text NOT NULL, "asked_by" uuid, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "reviewed_by" uuid, "reviewed_at" TIMESTAMP WITH TIME ZONE, "word" text NOT NULL, CONSTRAINT "course_reviews_status_check" CHECK (status in ('asked', 'approved', 'sent-back')), CONSTRAINT "course_reviews_pkey" PRIMARY KEY ("version_id"))`,
    );
    await runner.query(
      `CREATE TABLE "block_comments" ("id" uuid NOT NULL, "activity_id" uuid NOT NULL, "block_id" text NOT NULL, "language" text NOT NULL, "text" text NOT NULL, "written_by" uuid, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, "resolved_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "block_comments_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "block_comments_thread" ON "block_comments"  ("activity_id", "block_id", "language", "written_at") `,
    );
    await runner.query(
      `ALTER TABLE "course_reviews" ADD CONSTRAINT "course_reviews_version_fkey" FOREIGN KEY ("version_id") REFERENCES "course_versions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "block_comments" ADD CONSTRAINT "block_comments_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "block_comments" DROP CONSTRAINT "block_comments_activity_fkey"`);
    await runner.query(`ALTER TABLE "course_reviews" DROP CONSTRAINT "course_reviews_version_fkey"`);
    await runner.query(`DROP INDEX "public"."block_comments_thread"`);
    await runner.query(`DROP TABLE "block_comments"`);
    await runner.query(`DROP TABLE "course_reviews"`);
  }
}
