import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The next number of a year's register; the year's sequence is made by whoever needs it first. */
const NEXT_NUMBER = `
  create function next_certificate_number(register_year int) returns bigint language plpgsql as $$
  declare
    numbers text := format('certificate_numbers_%s', register_year);
  begin
    if to_regclass(numbers) is null then
      perform pg_advisory_xact_lock(hashtextextended(numbers, 0));
      execute format('create sequence if not exists %I', numbers);
    end if;
    return nextval(numbers::regclass);
  end $$`;

const DROP_SEQUENCES = `
  do $$
  declare
    numbers text;
  begin
    for numbers in select relname from pg_class where relkind = 'S' and relname ~ '^certificate_numbers_[0-9]+$' loop
      execute format('drop sequence %I', numbers);
    end loop;
  end $$`;

export class RegisterNumbers1795451100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "training_sessions" ADD "revision" integer NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "certificates" ADD "search_text" text NOT NULL DEFAULT ''`);
    await runner.query(NEXT_NUMBER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function next_certificate_number(int)');
    await runner.query(DROP_SEQUENCES);
    await runner.query(`ALTER TABLE "certificates" DROP COLUMN "search_text"`);
    await runner.query(`ALTER TABLE "training_sessions" DROP COLUMN "revision"`);
  }
}
