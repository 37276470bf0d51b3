import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795449260901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "persons" ("id" uuid NOT NULL, "given_latin" text NOT NULL, "family_latin" text NOT NULL, "given_arabic" text, "family_arabic" text, "sex" text NOT NULL, "birth_year" smallint, "position_family" text, "language" text NOT NULL, "phone" text, "email" text, "user_name" text, "search_text" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "merged_into_id" uuid, CONSTRAINT "persons_user_name_key" UNIQUE ("user_name"), CONSTRAINT "persons_email_key" UNIQUE ("email"), CONSTRAINT "persons_phone_key" UNIQUE ("phone"), CONSTRAINT "persons_language_check" CHECK (language in ('fr', 'ar', 'en')), CONSTRAINT "persons_sex_check" CHECK (sex in ('F', 'M', 'not-stated')), CONSTRAINT "persons_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "persons_merged_into" ON "persons"  ("merged_into_id") WHERE merged_into_id is not null`,
    );
    await runner.query(`CREATE INDEX "persons_name" ON "persons"  ("family_latin", "given_latin", "id") `);
    await runner.query(
      `CREATE TABLE "access_passes" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "kind" text NOT NULL, "secret_hash" text NOT NULL, "failed_attempts" smallint NOT NULL DEFAULT '0', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "access_passes_kind_check" CHECK (kind in ('link', 'code')), CONSTRAINT "access_passes_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "access_passes_person" ON "access_passes"  ("person_id") `);
    await runner.query(`CREATE UNIQUE INDEX "access_passes_hash" ON "access_passes"  ("secret_hash") `);
    await runner.query(
      `CREATE TABLE "accounts" ("person_id" uuid NOT NULL, "password_hash" text, "failed_attempts" smallint NOT NULL DEFAULT '0', "locked_until" TIMESTAMP WITH TIME ZONE, "disabled_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "accounts_pkey" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `CREATE TABLE "regions" ("code" text NOT NULL, "name" jsonb NOT NULL, "valid_from" smallint NOT NULL, CONSTRAINT "regions_pkey" PRIMARY KEY ("code"))`,
    );
    await runner.query(
      `CREATE TABLE "provinces" ("code" text NOT NULL, "region_code" text NOT NULL, "kind" text NOT NULL, "name" jsonb NOT NULL, CONSTRAINT "provinces_kind_check" CHECK (kind in ('province', 'prefecture')), CONSTRAINT "provinces_pkey" PRIMARY KEY ("code"))`,
    );
    await runner.query(`CREATE INDEX "provinces_region" ON "provinces"  ("region_code") `);
    await runner.query(
      `CREATE TABLE "providers" ("id" uuid NOT NULL, "type" text NOT NULL, "name" jsonb NOT NULL, "region_code" text NOT NULL, "province_code" text NOT NULL, "ice" text, "search_text" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "archived_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "providers_ice_key" UNIQUE ("ice"), CONSTRAINT "providers_ice_check" CHECK (ice ~ '^[0-9]{15}$'), CONSTRAINT "providers_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "providers_region" ON "providers"  ("region_code") `);
    await runner.query(
      `CREATE TABLE "role_grants" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "role" text NOT NULL, "provider_id" uuid, "granted_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "role_grants_provider_check" CHECK ((role = 'focal-point') = (provider_id is not null)), CONSTRAINT "role_grants_role_check" CHECK (role in ('learner', 'focal-point', 'trainer', 'reviewer', 'administrator')), CONSTRAINT "role_grants_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "role_grants_provider" ON "role_grants"  ("provider_id") WHERE provider_id is not null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "role_grants_of_provider" ON "role_grants"  ("person_id", "role", "provider_id") WHERE provider_id is not null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "role_grants_general" ON "role_grants"  ("person_id", "role") WHERE provider_id is null`,
    );
    await runner.query(
      `CREATE TABLE "audit_entries" ("id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "actor_id" uuid, "actor_kind" text NOT NULL, "action" text NOT NULL, "subject_kind" text NOT NULL, "subject_id" uuid NOT NULL, "provider_id" uuid, "details" jsonb NOT NULL, "request_id" text NOT NULL, CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "audit_entries_actor" ON "audit_entries"  ("actor_id", "at") `);
    await runner.query(`CREATE INDEX "audit_entries_subject" ON "audit_entries"  ("subject_kind", "subject_id") `);
    await runner.query(`CREATE INDEX "audit_entries_at" ON "audit_entries"  ("at", "id") `);
    await runner.query(
      `CREATE TABLE "branches" ("id" uuid NOT NULL, "provider_id" uuid NOT NULL, "name" jsonb NOT NULL, "province_code" text NOT NULL, "setting" text NOT NULL, CONSTRAINT "branches_setting_check" CHECK (setting in ('urban', 'rural')), CONSTRAINT "branches_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "branches_provider" ON "branches"  ("provider_id") `);
    await runner.query(
      `CREATE TABLE "memberships" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "provider_id" uuid NOT NULL, "branch_id" uuid, "valid_from" date NOT NULL, "valid_until" date, CONSTRAINT "memberships_dates_check" CHECK (valid_until is null or valid_until >= valid_from), CONSTRAINT "memberships_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "memberships_provider" ON "memberships"  ("provider_id", "person_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "memberships_open" ON "memberships"  ("person_id", "provider_id") WHERE valid_until is null`,
    );
    await runner.query(
      `CREATE TABLE "sign_in_sessions" ("id" uuid NOT NULL, "token_hash" text NOT NULL, "person_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "sign_in_sessions_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "sign_in_sessions_person" ON "sign_in_sessions"  ("person_id") `);
    await runner.query(`CREATE UNIQUE INDEX "sign_in_sessions_token" ON "sign_in_sessions"  ("token_hash") `);
    await runner.query(
      `ALTER TABLE "access_passes" ADD CONSTRAINT "access_passes_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "provinces" ADD CONSTRAINT "provinces_region_fkey" FOREIGN KEY ("region_code") REFERENCES "regions"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "providers" ADD CONSTRAINT "providers_region_fkey" FOREIGN KEY ("region_code") REFERENCES "regions"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "providers" ADD CONSTRAINT "providers_province_fkey" FOREIGN KEY ("province_code") REFERENCES "provinces"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_provider_fkey" FOREIGN KEY ("provider_id") REFERENCES "providers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "branches" ADD CONSTRAINT "branches_provider_fkey" FOREIGN KEY ("provider_id") REFERENCES "providers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "branches" ADD CONSTRAINT "branches_province_fkey" FOREIGN KEY ("province_code") REFERENCES "provinces"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "memberships" ADD CONSTRAINT "memberships_provider_fkey" FOREIGN KEY ("provider_id") REFERENCES "providers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "memberships" ADD CONSTRAINT "memberships_branch_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sign_in_sessions" DROP CONSTRAINT "sign_in_sessions_person_fkey"`);
    await runner.query(`ALTER TABLE "memberships" DROP CONSTRAINT "memberships_branch_fkey"`);
    await runner.query(`ALTER TABLE "memberships" DROP CONSTRAINT "memberships_provider_fkey"`);
    await runner.query(`ALTER TABLE "memberships" DROP CONSTRAINT "memberships_person_fkey"`);
    await runner.query(`ALTER TABLE "branches" DROP CONSTRAINT "branches_province_fkey"`);
    await runner.query(`ALTER TABLE "branches" DROP CONSTRAINT "branches_provider_fkey"`);
    await runner.query(`ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_provider_fkey"`);
    await runner.query(`ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_person_fkey"`);
    await runner.query(`ALTER TABLE "providers" DROP CONSTRAINT "providers_province_fkey"`);
    await runner.query(`ALTER TABLE "providers" DROP CONSTRAINT "providers_region_fkey"`);
    await runner.query(`ALTER TABLE "provinces" DROP CONSTRAINT "provinces_region_fkey"`);
    await runner.query(`ALTER TABLE "accounts" DROP CONSTRAINT "accounts_person_fkey"`);
    await runner.query(`ALTER TABLE "access_passes" DROP CONSTRAINT "access_passes_person_fkey"`);
    await runner.query(`DROP INDEX "public"."sign_in_sessions_token"`);
    await runner.query(`DROP INDEX "public"."sign_in_sessions_person"`);
    await runner.query(`DROP TABLE "sign_in_sessions"`);
    await runner.query(`DROP INDEX "public"."memberships_open"`);
    await runner.query(`DROP INDEX "public"."memberships_provider"`);
    await runner.query(`DROP TABLE "memberships"`);
    await runner.query(`DROP INDEX "public"."branches_provider"`);
    await runner.query(`DROP TABLE "branches"`);
    await runner.query(`DROP INDEX "public"."audit_entries_at"`);
    await runner.query(`DROP INDEX "public"."audit_entries_subject"`);
    await runner.query(`DROP INDEX "public"."audit_entries_actor"`);
    await runner.query(`DROP TABLE "audit_entries"`);
    await runner.query(`DROP INDEX "public"."role_grants_general"`);
    await runner.query(`DROP INDEX "public"."role_grants_of_provider"`);
    await runner.query(`DROP INDEX "public"."role_grants_provider"`);
    await runner.query(`DROP TABLE "role_grants"`);
    await runner.query(`DROP INDEX "public"."providers_region"`);
    await runner.query(`DROP TABLE "providers"`);
    await runner.query(`DROP INDEX "public"."provinces_region"`);
    await runner.query(`DROP TABLE "provinces"`);
    await runner.query(`DROP TABLE "regions"`);
    await runner.query(`DROP TABLE "accounts"`);
    await runner.query(`DROP INDEX "public"."access_passes_hash"`);
    await runner.query(`DROP INDEX "public"."access_passes_person"`);
    await runner.query(`DROP TABLE "access_passes"`);
    await runner.query(`DROP INDEX "public"."persons_name"`);
    await runner.query(`DROP INDEX "public"."persons_merged_into"`);
    await runner.query(`DROP TABLE "persons"`);
  }
}
