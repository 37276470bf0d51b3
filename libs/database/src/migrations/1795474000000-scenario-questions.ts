import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'single', 'multiple', 'true-false', 'numeric', 'short-text', 'cloze', 'matching', 'ordering', 'sorting', 'matrix', 'likert', 'essay', 'file', 'spoken', 'hot-spot'`;

/** A case in steps is a type of question. */
export class ScenarioQuestions1795474000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.replace(runner, BEFORE.replace(`'cloze'`, `'cloze', 'scenario'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.replace(runner, BEFORE);
  }

  private async replace(runner: QueryRunner, types: string): Promise<void> {
    await runner.query(`ALTER TABLE "questions" DROP CONSTRAINT "questions_type_check"`);
    await runner.query(`ALTER TABLE "questions" ADD CONSTRAINT "questions_type_check" CHECK (type in (${types}))`);
  }
}
