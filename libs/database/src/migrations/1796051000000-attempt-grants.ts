import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AttemptGrants1796051000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "attempt_grants" ("id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "reason" text NOT NULL, "granted_by" uuid, "granted_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "attempt_grants_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "attempt_grants_enrolment" ON "attempt_grants"  ("enrolment_id", "activity_id", "granted_at") `,
    );
    await runner.query(
      `ALTER TABLE "attempt_grants" ADD CONSTRAINT "attempt_grants_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attempt_grants" ADD CONSTRAINT "attempt_grants_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attempt_grants" ADD CONSTRAINT "attempt_grants_granted_by_fkey" FOREIGN KEY ("granted_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "attempt_grants" DROP CONSTRAINT "attempt_grants_granted_by_fkey"`);
    await runner.query(`ALTER TABLE "attempt_grants" DROP CONSTRAINT "attempt_grants_activity_fkey"`);
    await runner.query(`ALTER TABLE "attempt_grants" DROP CONSTRAINT "attempt_grants_enrolment_fkey"`);
    await runner.query(`DROP INDEX "public"."attempt_grants_enrolment"`);
    await runner.query(`DROP TABLE "attempt_grants"`);
  }
}
