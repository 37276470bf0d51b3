import type { MigrationInterface, QueryRunner } from 'typeorm';

const TYPES = `'single', 'multiple', 'true-false', 'numeric', 'short-text', 'cloze', 'matching', 'ordering', 'sorting', 'matrix', 'likert', 'essay', 'file', 'spoken', 'hot-spot'`;

/** Takes out what nothing ever wrote: agreements of observers, and a type of question without rules. */
export class NothingUnused1795467000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "observation_agreements"`);
    await this.replace(runner, TYPES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.replace(runner, `${TYPES}, 'scenario'`);
    await runner.query(
      `CREATE TABLE "observation_agreements" ("enrolment_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "scores" jsonb NOT NULL, "percent" numeric(5,2) NOT NULL, "agreed_by" uuid, "agreed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "observation_agreements_pkey" PRIMARY KEY ("enrolment_id", "activity_id"), CONSTRAINT "observation_agreements_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id"), CONSTRAINT "observation_agreements_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id"), CONSTRAINT "observation_agreements_agreed_by_fkey" FOREIGN KEY ("agreed_by") REFERENCES "persons"("id"))`,
    );
  }

  private async replace(runner: QueryRunner, types: string): Promise<void> {
    await runner.query(`ALTER TABLE "questions" DROP CONSTRAINT "questions_type_check"`);
    await runner.query(`ALTER TABLE "questions" ADD CONSTRAINT "questions_type_check" CHECK (type in (${types}))`);
  }
}
