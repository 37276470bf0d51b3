import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TwoObservers1795473633241 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "observation_agreements" ("enrolment_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "scores" jsonb NOT NULL, "percent" numeric(5,2) NOT NULL, "comment" text NOT NULL, "decided_by" uuid NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "observation_agreements_pkey" PRIMARY KEY ("enrolment_id", "activity_id"))`,
    );
    await runner.query(`ALTER TABLE "observation_grids" ADD "observers" smallint NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "observation_grids" ADD "tolerance" smallint NOT NULL DEFAULT '10'`);
    await runner.query(
      `ALTER TABLE "observation_grids" ADD CONSTRAINT "observation_grids_observers_check" CHECK (observers in (1, 2))`,
    );
    await runner.query(
      `ALTER TABLE "observation_agreements" ADD CONSTRAINT "observation_agreements_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "observation_agreements" ADD CONSTRAINT "observation_agreements_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "observation_agreements" ADD CONSTRAINT "observation_agreements_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "observation_agreements" DROP CONSTRAINT "observation_agreements_decided_by_fkey"`);
    await runner.query(`ALTER TABLE "observation_agreements" DROP CONSTRAINT "observation_agreements_activity_fkey"`);
    await runner.query(`ALTER TABLE "observation_agreements" DROP CONSTRAINT "observation_agreements_enrolment_fkey"`);
    await runner.query(`ALTER TABLE "observation_grids" DROP CONSTRAINT "observation_grids_observers_check"`);
    await runner.query(`ALTER TABLE "observation_grids" DROP COLUMN "tolerance"`);
    await runner.query(`ALTER TABLE "observation_grids" DROP COLUMN "observers"`);
    await runner.query(`DROP TABLE "observation_agreements"`);
  }
}
