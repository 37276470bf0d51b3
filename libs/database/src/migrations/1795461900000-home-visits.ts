import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HomeVisits1795461900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "home_visits" ("person_id" uuid NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "previous_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "home_visits_pkey" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `ALTER TABLE "home_visits" ADD CONSTRAINT "home_visits_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "home_visits" DROP CONSTRAINT "home_visits_person_fkey"`);
    await runner.query(`DROP TABLE "home_visits"`);
  }
}
