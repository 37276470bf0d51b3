import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LearningAndOutcomes1795449708304 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "submissions" ("id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "status" text NOT NULL, "text" text NOT NULL, "file_ids" uuid array NOT NULL, "handed_in_at" TIMESTAMP WITH TIME ZONE NOT NULL, "marked_at" TIMESTAMP WITH TIME ZONE, "marked_by" uuid, "comment" text NOT NULL, CONSTRAINT "submissions_status_check" CHECK (status in ('handed-in', 'accepted', 'sent-back')), CONSTRAINT "submissions_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "submissions_to_mark" ON "submissions"  ("handed_in_at") WHERE status = 'handed-in'`,
    );
    await runner.query(`CREATE UNIQUE INDEX "submissions_one" ON "submissions"  ("enrolment_id", "activity_id") `);
    await runner.query(
      `CREATE TABLE "attempt_answers" ("attempt_id" uuid NOT NULL, "question_id" uuid NOT NULL, "answer" jsonb NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "fraction" numeric(5,4), CONSTRAINT "attempt_answers_pkey" PRIMARY KEY ("attempt_id", "question_id"))`,
    );
    await runner.query(
      `CREATE TABLE "attempts" ("id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "number" smallint NOT NULL, "status" text NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "deadline_at" TIMESTAMP WITH TIME ZONE, "handed_in_at" TIMESTAMP WITH TIME ZONE, "language" text NOT NULL, "paper" jsonb NOT NULL, "score_percent" numeric(5,2), "passed" boolean, CONSTRAINT "attempts_status_check" CHECK (status in ('in-progress', 'handed-in', 'expired')), CONSTRAINT "attempts_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "attempts_deadline" ON "attempts"  ("deadline_at") WHERE status = 'in-progress' and deadline_at is not null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "attempts_one_open" ON "attempts"  ("enrolment_id", "activity_id") WHERE status = 'in-progress'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "attempts_number" ON "attempts"  ("enrolment_id", "activity_id", "number") `,
    );
    await runner.query(
      `CREATE TABLE "observation_grids" ("activity_id" uuid NOT NULL, "max_per_criterion" smallint NOT NULL, "criteria" jsonb NOT NULL, CONSTRAINT "observation_grids_pkey" PRIMARY KEY ("activity_id"))`,
    );
    await runner.query(
      `CREATE TABLE "paper_questions" ("activity_id" uuid NOT NULL, "question_id" uuid NOT NULL, "revision_id" uuid, "position" smallint NOT NULL, "points" smallint NOT NULL, "objective" smallint, CONSTRAINT "paper_questions_pkey" PRIMARY KEY ("activity_id", "question_id"))`,
    );
    await runner.query(
      `CREATE TABLE "observations" ("id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "observer_id" uuid NOT NULL, "scores" jsonb NOT NULL, "percent" numeric(5,2) NOT NULL, "comment" text NOT NULL, "observed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "observations_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "observations_one_per_observer" ON "observations"  ("enrolment_id", "activity_id", "observer_id") `,
    );
    await runner.query(
      `CREATE TABLE "papers" ("activity_id" uuid NOT NULL, "pass_percent" smallint, "attempts_allowed" smallint, "cool_down_hours" smallint, "time_limit_minutes" smallint, "shuffle_questions" boolean NOT NULL, "shuffle_options" boolean NOT NULL, CONSTRAINT "papers_pkey" PRIMARY KEY ("activity_id"))`,
    );
    await runner.query(
      `CREATE TABLE "question_revisions" ("id" uuid NOT NULL, "question_id" uuid NOT NULL, "revision" integer NOT NULL, "body" jsonb NOT NULL, "texts" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid, CONSTRAINT "question_revisions_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "question_revisions_number" ON "question_revisions"  ("question_id", "revision") `,
    );
    await runner.query(
      `CREATE TABLE "questions" ("id" uuid NOT NULL, "course_id" uuid NOT NULL, "key" text NOT NULL, "type" text NOT NULL, "current_revision_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "archived_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "questions_type_check" CHECK (type in ('single', 'multiple', 'true-false', 'ordering', 'numeric')), CONSTRAINT "questions_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "questions_key" ON "questions"  ("course_id", "key") `);
    await runner.query(
      `CREATE TABLE "survey_responses" ("id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "language" text NOT NULL, "answers" jsonb NOT NULL, "answered_on" date NOT NULL, CONSTRAINT "survey_responses_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "survey_responses_cohort" ON "survey_responses"  ("cohort_id", "activity_id") `);
    await runner.query(
      `CREATE TABLE "surveys" ("activity_id" uuid NOT NULL, "questions" jsonb NOT NULL, CONSTRAINT "surveys_pkey" PRIMARY KEY ("activity_id"))`,
    );
    await runner.query(
      `CREATE TABLE "certificate_events" ("id" uuid NOT NULL, "certificate_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "kind" text NOT NULL, "actor_id" uuid, "reason" text NOT NULL, CONSTRAINT "certificate_events_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "certificate_events_certificate" ON "certificate_events"  ("certificate_id", "at") `,
    );
    await runner.query(
      `CREATE TABLE "certificates" ("id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "cycle" smallint NOT NULL DEFAULT '1', "person_id" uuid NOT NULL, "provider_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "course_id" uuid NOT NULL, "kind" text NOT NULL, "serial" text NOT NULL, "code" text NOT NULL, "status" text NOT NULL, "snapshot" jsonb NOT NULL, "file_id" uuid, "file_sha256" text, "released_at" TIMESTAMP WITH TIME ZONE NOT NULL, "released_by" uuid, "made_at" TIMESTAMP WITH TIME ZONE, "superseded_by_id" uuid, "revoked_at" TIMESTAMP WITH TIME ZONE, "revocation_reason" text, CONSTRAINT "certificates_kind_check" CHECK (kind in ('achievement', 'participation')), CONSTRAINT "certificates_status_check" CHECK (status in ('issuing', 'valid', 'superseded', 'revoked')), CONSTRAINT "certificates_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "certificates_released" ON "certificates"  ("released_at", "id") `);
    await runner.query(`CREATE INDEX "certificates_cohort" ON "certificates"  ("cohort_id") `);
    await runner.query(`CREATE INDEX "certificates_person" ON "certificates"  ("person_id") `);
    await runner.query(`CREATE UNIQUE INDEX "certificates_code" ON "certificates"  ("code") `);
    await runner.query(`CREATE UNIQUE INDEX "certificates_serial" ON "certificates"  ("serial") `);
    await runner.query(`CREATE UNIQUE INDEX "certificates_cycle" ON "certificates"  ("enrolment_id", "cycle") `);
    await runner.query(
      `CREATE TABLE "cohort_reports" ("id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "status" text NOT NULL, "figures" jsonb NOT NULL, "texts" jsonb NOT NULL, "scan_file_id" uuid, "submitted_at" TIMESTAMP WITH TIME ZONE, "submitted_by" uuid, "reviewed_at" TIMESTAMP WITH TIME ZONE, "reviewed_by" uuid, "review_reason" text, "revision" integer NOT NULL DEFAULT '1', CONSTRAINT "cohort_reports_status_check" CHECK (status in ('draft', 'submitted', 'sent-back', 'validated')), CONSTRAINT "cohort_reports_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "cohort_reports_to_review" ON "cohort_reports"  ("submitted_at") WHERE status = 'submitted'`,
    );
    await runner.query(`CREATE UNIQUE INDEX "cohort_reports_one" ON "cohort_reports"  ("cohort_id") `);
    await runner.query(
      `CREATE TABLE "activity_texts" ("activity_id" uuid NOT NULL, "language" text NOT NULL, "blocks" jsonb NOT NULL, "revision" integer NOT NULL, "based_on_revision" integer, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_by" uuid, CONSTRAINT "activity_texts_pkey" PRIMARY KEY ("activity_id", "language"))`,
    );
    await runner.query(
      `CREATE TABLE "activities" ("id" uuid NOT NULL, "version_id" uuid NOT NULL, "module_id" uuid NOT NULL, "lineage_id" uuid NOT NULL, "position" smallint NOT NULL, "kind" text NOT NULL, "purpose" text, "action_plan" boolean NOT NULL DEFAULT false, "mandatory" boolean NOT NULL, "minutes" smallint NOT NULL, "title" jsonb NOT NULL, CONSTRAINT "activities_purpose_of_quiz" CHECK ((kind = 'quiz') = (purpose is not null)), CONSTRAINT "activities_purpose_check" CHECK (purpose in ('pre-test', 'formative', 'final')), CONSTRAINT "activities_kind_check" CHECK (kind in ('lesson', 'quiz', 'survey', 'assignment', 'session')), CONSTRAINT "activities_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "activities_module" ON "activities"  ("module_id") `);
    await runner.query(`CREATE INDEX "activities_version" ON "activities"  ("version_id", "position") `);
    await runner.query(
      `CREATE TABLE "courses" ("id" uuid NOT NULL, "code" text NOT NULL, "base_language" text NOT NULL, "current_version_id" uuid, "created_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "archived_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "courses_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "courses_code" ON "courses"  ("code") `);
    await runner.query(
      `CREATE TABLE "course_versions" ("id" uuid NOT NULL, "course_id" uuid NOT NULL, "number" integer NOT NULL, "status" text NOT NULL, "title" jsonb NOT NULL, "summary" jsonb NOT NULL, "objectives" jsonb NOT NULL, "audience" text array NOT NULL, "languages" text array NOT NULL, "online_minutes" integer NOT NULL, "face_to_face_minutes" integer NOT NULL, "rules" jsonb NOT NULL, "search_text" text NOT NULL, "revision" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE, "published_by" uuid, CONSTRAINT "course_versions_status_check" CHECK (status in ('draft', 'published')), CONSTRAINT "course_versions_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "course_versions_one_draft" ON "course_versions"  ("course_id") WHERE status = 'draft'`,
    );
    await runner.query(`CREATE UNIQUE INDEX "course_versions_number" ON "course_versions"  ("course_id", "number") `);
    await runner.query(
      `CREATE TABLE "course_modules" ("id" uuid NOT NULL, "version_id" uuid NOT NULL, "lineage_id" uuid NOT NULL, "position" smallint NOT NULL, "title" jsonb NOT NULL, CONSTRAINT "course_modules_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "course_modules_version" ON "course_modules"  ("version_id", "position") `);
    await runner.query(
      `CREATE TABLE "cohort_due_dates" ("cohort_id" uuid NOT NULL, "module_id" uuid NOT NULL, "due_on" date NOT NULL, CONSTRAINT "cohort_due_dates_pkey" PRIMARY KEY ("cohort_id", "module_id"))`,
    );
    await runner.query(
      `CREATE TABLE "cohort_providers" ("cohort_id" uuid NOT NULL, "provider_id" uuid NOT NULL, "seats" smallint, CONSTRAINT "cohort_providers_pkey" PRIMARY KEY ("cohort_id", "provider_id"))`,
    );
    await runner.query(`CREATE INDEX "cohort_providers_provider" ON "cohort_providers"  ("provider_id") `);
    await runner.query(
      `CREATE TABLE "cohort_trainers" ("cohort_id" uuid NOT NULL, "person_id" uuid NOT NULL, CONSTRAINT "cohort_trainers_pkey" PRIMARY KEY ("cohort_id", "person_id"))`,
    );
    await runner.query(`CREATE INDEX "cohort_trainers_person" ON "cohort_trainers"  ("person_id") `);
    await runner.query(
      `CREATE TABLE "cohorts" ("id" uuid NOT NULL, "course_id" uuid NOT NULL, "version_id" uuid NOT NULL, "name" text NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "nominations_until" date, "capacity" smallint, "time_zone" text NOT NULL, "status" text NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, "closed_by" uuid, "created_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "search_text" text NOT NULL, CONSTRAINT "cohorts_dates_check" CHECK (ends_on >= starts_on), CONSTRAINT "cohorts_status_check" CHECK (status in ('open', 'closed')), CONSTRAINT "cohorts_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "cohorts_dates" ON "cohorts"  ("starts_on", "id") `);
    await runner.query(`CREATE INDEX "cohorts_course" ON "cohorts"  ("course_id") `);
    await runner.query(
      `CREATE TABLE "enrolments" ("id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "person_id" uuid NOT NULL, "provider_id" uuid NOT NULL, "branch_id" uuid, "course_id" uuid NOT NULL, "version_id" uuid NOT NULL, "language" text NOT NULL, "status" text NOT NULL, "nominated_by" uuid, "enrolled_at" TIMESTAMP WITH TIME ZONE NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE, "last_activity_at" TIMESTAMP WITH TIME ZONE, "current_activity_id" uuid, "done_count" smallint NOT NULL DEFAULT '0', "mandatory_count" smallint NOT NULL, "progress" numeric(5,4) NOT NULL DEFAULT '0', "completed_at" TIMESTAMP WITH TIME ZONE, "blockers" text array NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "withdrawal_reason" text, "pre_score" numeric(5,2), "final_score" numeric(5,2), "final_sat_at" TIMESTAMP WITH TIME ZONE, "final_passed_at" TIMESTAMP WITH TIME ZONE, "attendance_percent" numeric(5,2), "observation_percent" numeric(5,2), "action_plan_accepted_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "enrolments_withdrawal_check" CHECK ((status = 'withdrawn') = (withdrawn_at is not null)), CONSTRAINT "enrolments_progress_check" CHECK (progress >= 0 and progress <= 1), CONSTRAINT "enrolments_status_check" CHECK (status in ('enrolled', 'withdrawn')), CONSTRAINT "enrolments_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "enrolments_course" ON "enrolments"  ("course_id") `);
    await runner.query(`CREATE INDEX "enrolments_provider" ON "enrolments"  ("provider_id", "cohort_id") `);
    await runner.query(`CREATE INDEX "enrolments_person" ON "enrolments"  ("person_id") `);
    await runner.query(`CREATE UNIQUE INDEX "enrolments_one_per_person" ON "enrolments"  ("cohort_id", "person_id") `);
    await runner.query(
      `CREATE TABLE "activity_progress" ("enrolment_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "done_at" TIMESTAMP WITH TIME ZONE, "score" numeric(5,2), "language" text NOT NULL, CONSTRAINT "activity_progress_pkey" PRIMARY KEY ("enrolment_id", "activity_id"))`,
    );
    await runner.query(
      `CREATE TABLE "stored_files" ("id" uuid NOT NULL, "kind" text NOT NULL, "storage_key" text NOT NULL, "name" text NOT NULL, "content_type" text NOT NULL, "size" bigint NOT NULL, "sha256" text NOT NULL, "owner_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "stored_files_kind_check" CHECK (kind in ('image', 'audio', 'video', 'document', 'certificate', 'export', 'import', 'scan')), CONSTRAINT "stored_files_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "stored_files_expiry" ON "stored_files"  ("expires_at") WHERE expires_at is not null`,
    );
    await runner.query(`CREATE UNIQUE INDEX "stored_files_storage_key" ON "stored_files"  ("storage_key") `);
    await runner.query(
      `CREATE TABLE "staff_import_rows" ("import_id" uuid NOT NULL, "row_number" integer NOT NULL, "values" jsonb NOT NULL, "outcome" text NOT NULL, "problems" jsonb NOT NULL, "person_id" uuid, CONSTRAINT "staff_import_rows_pkey" PRIMARY KEY ("import_id", "row_number"))`,
    );
    await runner.query(
      `CREATE TABLE "staff_imports" ("id" uuid NOT NULL, "provider_id" uuid NOT NULL, "person_id" uuid NOT NULL, "file_id" uuid NOT NULL, "status" text NOT NULL, "problem" text, "done" integer NOT NULL DEFAULT '0', "total" integer NOT NULL DEFAULT '0', "counts" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "staff_imports_status_check" CHECK (status in ('reading', 'ready', 'refused', 'confirming', 'done')), CONSTRAINT "staff_imports_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "staff_imports_provider" ON "staff_imports"  ("provider_id", "created_at") `);
    await runner.query(
      `CREATE TABLE "holidays" ("date" date NOT NULL, "name" jsonb NOT NULL, "kind" text NOT NULL, CONSTRAINT "holidays_pkey" PRIMARY KEY ("date"))`,
    );
    await runner.query(
      `CREATE TABLE "ramadans" ("starts_on" date NOT NULL, "ends_on" date NOT NULL, CONSTRAINT "ramadans_pkey" PRIMARY KEY ("starts_on"))`,
    );
    await runner.query(
      `CREATE TABLE "messages" ("id" uuid NOT NULL, "person_id" uuid, "channel" text NOT NULL, "address" text, "language" text NOT NULL, "occasion" text NOT NULL, "subject" text NOT NULL, "text" text NOT NULL, "link" text, "status" text NOT NULL, "attempts" smallint NOT NULL DEFAULT '0', "last_error" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE, "read_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "messages_status_check" CHECK (status in ('queued', 'sent', 'kept', 'failed')), CONSTRAINT "messages_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "messages_status" ON "messages"  ("status") WHERE status in ('queued', 'failed')`);
    await runner.query(`CREATE INDEX "messages_created" ON "messages"  ("created_at", "id") `);
    await runner.query(`CREATE INDEX "messages_person" ON "messages"  ("person_id", "created_at") `);
    await runner.query(
      `CREATE TABLE "notification_preferences" ("person_id" uuid NOT NULL, "reminders" boolean NOT NULL DEFAULT true, "ramadan_evenings" boolean NOT NULL DEFAULT false, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "notification_preferences_pkey" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `CREATE TABLE "reminders" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "subject_id" uuid NOT NULL, "occasion" text NOT NULL, "channel" text NOT NULL, "cycle" text NOT NULL, "status" text NOT NULL, "reason" text, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "settled_at" TIMESTAMP WITH TIME ZONE, "message_id" uuid, CONSTRAINT "reminders_status_check" CHECK (status in ('planned', 'sent', 'skipped')), CONSTRAINT "reminders_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "reminders_due" ON "reminders"  ("due_at") WHERE status = 'planned'`);
    await runner.query(`CREATE INDEX "reminders_person_settled" ON "reminders"  ("person_id", "settled_at") `);
    await runner.query(
      `CREATE UNIQUE INDEX "reminders_once" ON "reminders"  ("person_id", "subject_id", "occasion", "channel", "cycle") `,
    );
    await runner.query(
      `CREATE TABLE "report_exports" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "kind" text NOT NULL, "format" text NOT NULL, "language" text NOT NULL, "filters" jsonb NOT NULL, "status" text NOT NULL, "done" integer NOT NULL DEFAULT '0', "total" integer NOT NULL DEFAULT '0', "file_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "report_exports_status_check" CHECK (status in ('queued', 'running', 'done', 'failed')), CONSTRAINT "report_exports_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "report_exports_person" ON "report_exports"  ("person_id", "created_at") `);
    await runner.query(
      `CREATE TABLE "targets" ("indicator" text NOT NULL, "year" smallint NOT NULL, "value" integer NOT NULL, "set_by" uuid, "set_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "targets_pkey" PRIMARY KEY ("indicator", "year"))`,
    );
    await runner.query(
      `CREATE TABLE "attendances" ("half_day_id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "minutes" smallint NOT NULL, "entry_mode" text NOT NULL, "recorded_by" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "attendances_minutes_check" CHECK (minutes >= 0), CONSTRAINT "attendances_entry_mode_check" CHECK (entry_mode in ('phone', 'paper')), CONSTRAINT "attendances_pkey" PRIMARY KEY ("half_day_id", "enrolment_id"))`,
    );
    await runner.query(`CREATE INDEX "attendances_enrolment" ON "attendances"  ("enrolment_id") `);
    await runner.query(
      `CREATE TABLE "half_days" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "date" date NOT NULL, "half" text NOT NULL, "minutes" smallint NOT NULL, CONSTRAINT "half_days_half_check" CHECK (half in ('morning', 'afternoon')), CONSTRAINT "half_days_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "half_days_one" ON "half_days"  ("session_id", "date", "half") `);
    await runner.query(
      `CREATE TABLE "training_sessions" ("id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "time_zone" text NOT NULL, "place" jsonb NOT NULL, "province_code" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "cancelled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "training_sessions_times_check" CHECK (ends_at > starts_at), CONSTRAINT "training_sessions_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "training_sessions_start" ON "training_sessions"  ("starts_at") `);
    await runner.query(`CREATE INDEX "training_sessions_cohort" ON "training_sessions"  ("cohort_id", "starts_at") `);
    await runner.query(
      `ALTER TABLE "submissions" ADD CONSTRAINT "submissions_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "submissions" ADD CONSTRAINT "submissions_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "submissions" ADD CONSTRAINT "submissions_marked_by_fkey" FOREIGN KEY ("marked_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attempt_answers" ADD CONSTRAINT "attempt_answers_attempt_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attempts" ADD CONSTRAINT "attempts_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attempts" ADD CONSTRAINT "attempts_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "observation_grids" ADD CONSTRAINT "observation_grids_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "paper_questions" ADD CONSTRAINT "paper_questions_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "papers"("activity_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "paper_questions" ADD CONSTRAINT "paper_questions_question_fkey" FOREIGN KEY ("question_id") REFERENCES "questions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "paper_questions" ADD CONSTRAINT "paper_questions_revision_fkey" FOREIGN KEY ("revision_id") REFERENCES "question_revisions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "observations" ADD CONSTRAINT "observations_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "observations" ADD CONSTRAINT "observations_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "observations" ADD CONSTRAINT "observations_observer_fkey" FOREIGN KEY ("observer_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "papers" ADD CONSTRAINT "papers_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "question_revisions" ADD CONSTRAINT "question_revisions_question_fkey" FOREIGN KEY ("question_id") REFERENCES "questions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "questions" ADD CONSTRAINT "questions_course_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_cohort_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "surveys" ADD CONSTRAINT "surveys_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohort_reports" ADD CONSTRAINT "cohort_reports_cohort_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohort_reports" ADD CONSTRAINT "cohort_reports_scan_file_fkey" FOREIGN KEY ("scan_file_id") REFERENCES "stored_files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohort_reports" ADD CONSTRAINT "cohort_reports_submitted_by_fkey" FOREIGN KEY ("submitted_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohort_reports" ADD CONSTRAINT "cohort_reports_reviewed_by_fkey" FOREIGN KEY ("reviewed_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_texts" ADD CONSTRAINT "activity_texts_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activities" ADD CONSTRAINT "activities_version_fkey" FOREIGN KEY ("version_id") REFERENCES "course_versions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activities" ADD CONSTRAINT "activities_module_fkey" FOREIGN KEY ("module_id") REFERENCES "course_modules"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "courses" ADD CONSTRAINT "courses_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "course_versions" ADD CONSTRAINT "course_versions_course_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "course_versions" ADD CONSTRAINT "course_versions_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "course_modules" ADD CONSTRAINT "course_modules_version_fkey" FOREIGN KEY ("version_id") REFERENCES "course_versions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohort_due_dates" ADD CONSTRAINT "cohort_due_dates_cohort_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohort_due_dates" ADD CONSTRAINT "cohort_due_dates_module_fkey" FOREIGN KEY ("module_id") REFERENCES "course_modules"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohort_providers" ADD CONSTRAINT "cohort_providers_cohort_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohort_providers" ADD CONSTRAINT "cohort_providers_provider_fkey" FOREIGN KEY ("provider_id") REFERENCES "providers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohort_trainers" ADD CONSTRAINT "cohort_trainers_cohort_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohort_trainers" ADD CONSTRAINT "cohort_trainers_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_course_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_version_fkey" FOREIGN KEY ("version_id") REFERENCES "course_versions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_closed_by_fkey" FOREIGN KEY ("closed_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_cohort_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_provider_fkey" FOREIGN KEY ("provider_id") REFERENCES "providers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_branch_fkey" FOREIGN KEY ("branch_id") REFERENCES "branches"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_course_fkey" FOREIGN KEY ("course_id") REFERENCES "courses"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_version_fkey" FOREIGN KEY ("version_id") REFERENCES "course_versions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_progress" ADD CONSTRAINT "activity_progress_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_progress" ADD CONSTRAINT "activity_progress_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "staff_import_rows" ADD CONSTRAINT "staff_import_rows_import_fkey" FOREIGN KEY ("import_id") REFERENCES "staff_imports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "staff_imports" ADD CONSTRAINT "staff_imports_provider_fkey" FOREIGN KEY ("provider_id") REFERENCES "providers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "staff_imports" ADD CONSTRAINT "staff_imports_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "staff_imports" ADD CONSTRAINT "staff_imports_file_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "messages" ADD CONSTRAINT "messages_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "reminders" ADD CONSTRAINT "reminders_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "reminders" ADD CONSTRAINT "reminders_message_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "report_exports" ADD CONSTRAINT "report_exports_person_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "report_exports" ADD CONSTRAINT "report_exports_file_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "targets" ADD CONSTRAINT "targets_set_by_fkey" FOREIGN KEY ("set_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendances" ADD CONSTRAINT "attendances_half_day_fkey" FOREIGN KEY ("half_day_id") REFERENCES "half_days"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendances" ADD CONSTRAINT "attendances_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendances" ADD CONSTRAINT "attendances_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "persons"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "half_days" ADD CONSTRAINT "half_days_session_fkey" FOREIGN KEY ("session_id") REFERENCES "training_sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_cohort_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "activities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "provinces"("code") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "training_sessions" DROP CONSTRAINT "training_sessions_province_code_fkey"`);
    await runner.query(`ALTER TABLE "training_sessions" DROP CONSTRAINT "training_sessions_activity_fkey"`);
    await runner.query(`ALTER TABLE "training_sessions" DROP CONSTRAINT "training_sessions_cohort_fkey"`);
    await runner.query(`ALTER TABLE "half_days" DROP CONSTRAINT "half_days_session_fkey"`);
    await runner.query(`ALTER TABLE "attendances" DROP CONSTRAINT "attendances_recorded_by_fkey"`);
    await runner.query(`ALTER TABLE "attendances" DROP CONSTRAINT "attendances_enrolment_fkey"`);
    await runner.query(`ALTER TABLE "attendances" DROP CONSTRAINT "attendances_half_day_fkey"`);
    await runner.query(`ALTER TABLE "targets" DROP CONSTRAINT "targets_set_by_fkey"`);
    await runner.query(`ALTER TABLE "report_exports" DROP CONSTRAINT "report_exports_file_fkey"`);
    await runner.query(`ALTER TABLE "report_exports" DROP CONSTRAINT "report_exports_person_fkey"`);
    await runner.query(`ALTER TABLE "reminders" DROP CONSTRAINT "reminders_message_fkey"`);
    await runner.query(`ALTER TABLE "reminders" DROP CONSTRAINT "reminders_person_fkey"`);
    await runner.query(`ALTER TABLE "notification_preferences" DROP CONSTRAINT "notification_preferences_person_fkey"`);
    await runner.query(`ALTER TABLE "messages" DROP CONSTRAINT "messages_person_fkey"`);
    await runner.query(`ALTER TABLE "staff_imports" DROP CONSTRAINT "staff_imports_file_fkey"`);
    await runner.query(`ALTER TABLE "staff_imports" DROP CONSTRAINT "staff_imports_person_fkey"`);
    await runner.query(`ALTER TABLE "staff_imports" DROP CONSTRAINT "staff_imports_provider_fkey"`);
    await runner.query(`ALTER TABLE "staff_import_rows" DROP CONSTRAINT "staff_import_rows_import_fkey"`);
    await runner.query(`ALTER TABLE "activity_progress" DROP CONSTRAINT "activity_progress_activity_fkey"`);
    await runner.query(`ALTER TABLE "activity_progress" DROP CONSTRAINT "activity_progress_enrolment_fkey"`);
    await runner.query(`ALTER TABLE "enrolments" DROP CONSTRAINT "enrolments_version_fkey"`);
    await runner.query(`ALTER TABLE "enrolments" DROP CONSTRAINT "enrolments_course_fkey"`);
    await runner.query(`ALTER TABLE "enrolments" DROP CONSTRAINT "enrolments_branch_fkey"`);
    await runner.query(`ALTER TABLE "enrolments" DROP CONSTRAINT "enrolments_provider_fkey"`);
    await runner.query(`ALTER TABLE "enrolments" DROP CONSTRAINT "enrolments_person_fkey"`);
    await runner.query(`ALTER TABLE "enrolments" DROP CONSTRAINT "enrolments_cohort_fkey"`);
    await runner.query(`ALTER TABLE "cohorts" DROP CONSTRAINT "cohorts_created_by_fkey"`);
    await runner.query(`ALTER TABLE "cohorts" DROP CONSTRAINT "cohorts_closed_by_fkey"`);
    await runner.query(`ALTER TABLE "cohorts" DROP CONSTRAINT "cohorts_version_fkey"`);
    await runner.query(`ALTER TABLE "cohorts" DROP CONSTRAINT "cohorts_course_fkey"`);
    await runner.query(`ALTER TABLE "cohort_trainers" DROP CONSTRAINT "cohort_trainers_person_fkey"`);
    await runner.query(`ALTER TABLE "cohort_trainers" DROP CONSTRAINT "cohort_trainers_cohort_fkey"`);
    await runner.query(`ALTER TABLE "cohort_providers" DROP CONSTRAINT "cohort_providers_provider_fkey"`);
    await runner.query(`ALTER TABLE "cohort_providers" DROP CONSTRAINT "cohort_providers_cohort_fkey"`);
    await runner.query(`ALTER TABLE "cohort_due_dates" DROP CONSTRAINT "cohort_due_dates_module_fkey"`);
    await runner.query(`ALTER TABLE "cohort_due_dates" DROP CONSTRAINT "cohort_due_dates_cohort_fkey"`);
    await runner.query(`ALTER TABLE "course_modules" DROP CONSTRAINT "course_modules_version_fkey"`);
    await runner.query(`ALTER TABLE "course_versions" DROP CONSTRAINT "course_versions_published_by_fkey"`);
    await runner.query(`ALTER TABLE "course_versions" DROP CONSTRAINT "course_versions_course_fkey"`);
    await runner.query(`ALTER TABLE "courses" DROP CONSTRAINT "courses_created_by_fkey"`);
    await runner.query(`ALTER TABLE "activities" DROP CONSTRAINT "activities_module_fkey"`);
    await runner.query(`ALTER TABLE "activities" DROP CONSTRAINT "activities_version_fkey"`);
    await runner.query(`ALTER TABLE "activity_texts" DROP CONSTRAINT "activity_texts_activity_fkey"`);
    await runner.query(`ALTER TABLE "cohort_reports" DROP CONSTRAINT "cohort_reports_reviewed_by_fkey"`);
    await runner.query(`ALTER TABLE "cohort_reports" DROP CONSTRAINT "cohort_reports_submitted_by_fkey"`);
    await runner.query(`ALTER TABLE "cohort_reports" DROP CONSTRAINT "cohort_reports_scan_file_fkey"`);
    await runner.query(`ALTER TABLE "cohort_reports" DROP CONSTRAINT "cohort_reports_cohort_fkey"`);
    await runner.query(`ALTER TABLE "surveys" DROP CONSTRAINT "surveys_activity_fkey"`);
    await runner.query(`ALTER TABLE "survey_responses" DROP CONSTRAINT "survey_responses_activity_fkey"`);
    await runner.query(`ALTER TABLE "survey_responses" DROP CONSTRAINT "survey_responses_cohort_fkey"`);
    await runner.query(`ALTER TABLE "questions" DROP CONSTRAINT "questions_course_fkey"`);
    await runner.query(`ALTER TABLE "question_revisions" DROP CONSTRAINT "question_revisions_question_fkey"`);
    await runner.query(`ALTER TABLE "papers" DROP CONSTRAINT "papers_activity_fkey"`);
    await runner.query(`ALTER TABLE "observations" DROP CONSTRAINT "observations_observer_fkey"`);
    await runner.query(`ALTER TABLE "observations" DROP CONSTRAINT "observations_activity_fkey"`);
    await runner.query(`ALTER TABLE "observations" DROP CONSTRAINT "observations_enrolment_fkey"`);
    await runner.query(`ALTER TABLE "paper_questions" DROP CONSTRAINT "paper_questions_revision_fkey"`);
    await runner.query(`ALTER TABLE "paper_questions" DROP CONSTRAINT "paper_questions_question_fkey"`);
    await runner.query(`ALTER TABLE "paper_questions" DROP CONSTRAINT "paper_questions_activity_fkey"`);
    await runner.query(`ALTER TABLE "observation_grids" DROP CONSTRAINT "observation_grids_activity_fkey"`);
    await runner.query(`ALTER TABLE "attempts" DROP CONSTRAINT "attempts_activity_fkey"`);
    await runner.query(`ALTER TABLE "attempts" DROP CONSTRAINT "attempts_enrolment_fkey"`);
    await runner.query(`ALTER TABLE "attempt_answers" DROP CONSTRAINT "attempt_answers_attempt_fkey"`);
    await runner.query(`ALTER TABLE "submissions" DROP CONSTRAINT "submissions_marked_by_fkey"`);
    await runner.query(`ALTER TABLE "submissions" DROP CONSTRAINT "submissions_activity_fkey"`);
    await runner.query(`ALTER TABLE "submissions" DROP CONSTRAINT "submissions_enrolment_fkey"`);
    await runner.query(`DROP INDEX "public"."training_sessions_cohort"`);
    await runner.query(`DROP INDEX "public"."training_sessions_start"`);
    await runner.query(`DROP TABLE "training_sessions"`);
    await runner.query(`DROP INDEX "public"."half_days_one"`);
    await runner.query(`DROP TABLE "half_days"`);
    await runner.query(`DROP INDEX "public"."attendances_enrolment"`);
    await runner.query(`DROP TABLE "attendances"`);
    await runner.query(`DROP TABLE "targets"`);
    await runner.query(`DROP INDEX "public"."report_exports_person"`);
    await runner.query(`DROP TABLE "report_exports"`);
    await runner.query(`DROP INDEX "public"."reminders_once"`);
    await runner.query(`DROP INDEX "public"."reminders_person_settled"`);
    await runner.query(`DROP INDEX "public"."reminders_due"`);
    await runner.query(`DROP TABLE "reminders"`);
    await runner.query(`DROP TABLE "notification_preferences"`);
    await runner.query(`DROP INDEX "public"."messages_person"`);
    await runner.query(`DROP INDEX "public"."messages_created"`);
    await runner.query(`DROP INDEX "public"."messages_status"`);
    await runner.query(`DROP TABLE "messages"`);
    await runner.query(`DROP TABLE "ramadans"`);
    await runner.query(`DROP TABLE "holidays"`);
    await runner.query(`DROP INDEX "public"."staff_imports_provider"`);
    await runner.query(`DROP TABLE "staff_imports"`);
    await runner.query(`DROP TABLE "staff_import_rows"`);
    await runner.query(`DROP INDEX "public"."stored_files_storage_key"`);
    await runner.query(`DROP INDEX "public"."stored_files_expiry"`);
    await runner.query(`DROP TABLE "stored_files"`);
    await runner.query(`DROP TABLE "activity_progress"`);
    await runner.query(`DROP INDEX "public"."enrolments_one_per_person"`);
    await runner.query(`DROP INDEX "public"."enrolments_person"`);
    await runner.query(`DROP INDEX "public"."enrolments_provider"`);
    await runner.query(`DROP INDEX "public"."enrolments_course"`);
    await runner.query(`DROP TABLE "enrolments"`);
    await runner.query(`DROP INDEX "public"."cohorts_course"`);
    await runner.query(`DROP INDEX "public"."cohorts_dates"`);
    await runner.query(`DROP TABLE "cohorts"`);
    await runner.query(`DROP INDEX "public"."cohort_trainers_person"`);
    await runner.query(`DROP TABLE "cohort_trainers"`);
    await runner.query(`DROP INDEX "public"."cohort_providers_provider"`);
    await runner.query(`DROP TABLE "cohort_providers"`);
    await runner.query(`DROP TABLE "cohort_due_dates"`);
    await runner.query(`DROP INDEX "public"."course_modules_version"`);
    await runner.query(`DROP TABLE "course_modules"`);
    await runner.query(`DROP INDEX "public"."course_versions_number"`);
    await runner.query(`DROP INDEX "public"."course_versions_one_draft"`);
    await runner.query(`DROP TABLE "course_versions"`);
    await runner.query(`DROP INDEX "public"."courses_code"`);
    await runner.query(`DROP TABLE "courses"`);
    await runner.query(`DROP INDEX "public"."activities_version"`);
    await runner.query(`DROP INDEX "public"."activities_module"`);
    await runner.query(`DROP TABLE "activities"`);
    await runner.query(`DROP TABLE "activity_texts"`);
    await runner.query(`DROP INDEX "public"."cohort_reports_one"`);
    await runner.query(`DROP INDEX "public"."cohort_reports_to_review"`);
    await runner.query(`DROP TABLE "cohort_reports"`);
    await runner.query(`DROP INDEX "public"."certificates_cycle"`);
    await runner.query(`DROP INDEX "public"."certificates_serial"`);
    await runner.query(`DROP INDEX "public"."certificates_code"`);
    await runner.query(`DROP INDEX "public"."certificates_person"`);
    await runner.query(`DROP INDEX "public"."certificates_cohort"`);
    await runner.query(`DROP INDEX "public"."certificates_released"`);
    await runner.query(`DROP TABLE "certificates"`);
    await runner.query(`DROP INDEX "public"."certificate_events_certificate"`);
    await runner.query(`DROP TABLE "certificate_events"`);
    await runner.query(`DROP TABLE "surveys"`);
    await runner.query(`DROP INDEX "public"."survey_responses_cohort"`);
    await runner.query(`DROP TABLE "survey_responses"`);
    await runner.query(`DROP INDEX "public"."questions_key"`);
    await runner.query(`DROP TABLE "questions"`);
    await runner.query(`DROP INDEX "public"."question_revisions_number"`);
    await runner.query(`DROP TABLE "question_revisions"`);
    await runner.query(`DROP TABLE "papers"`);
    await runner.query(`DROP INDEX "public"."observations_one_per_observer"`);
    await runner.query(`DROP TABLE "observations"`);
    await runner.query(`DROP TABLE "paper_questions"`);
    await runner.query(`DROP TABLE "observation_grids"`);
    await runner.query(`DROP INDEX "public"."attempts_number"`);
    await runner.query(`DROP INDEX "public"."attempts_one_open"`);
    await runner.query(`DROP INDEX "public"."attempts_deadline"`);
    await runner.query(`DROP TABLE "attempts"`);
    await runner.query(`DROP TABLE "attempt_answers"`);
    await runner.query(`DROP INDEX "public"."submissions_one"`);
    await runner.query(`DROP INDEX "public"."submissions_to_mark"`);
    await runner.query(`DROP TABLE "submissions"`);
  }
}
