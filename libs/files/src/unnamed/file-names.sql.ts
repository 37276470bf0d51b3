/** A column that names files, in tables of domains that this one knows by name only, as migrations do. */
export interface NamingColumn {
  readonly table: string;
  readonly column: string;
}

/** One file each. */
export const ID_COLUMNS: readonly NamingColumn[] = [
  { table: 'answer_marks', column: 'voice_file_id' },
  { table: 'certificates', column: 'file_id' },
  { table: 'cohort_reports', column: 'scan_file_id' },
  { table: 'course_transfers', column: 'file_id' },
  { table: 'lesson_documents', column: 'file_id' },
  { table: 'question_exports', column: 'file_id' },
  { table: 'question_imports', column: 'file_id' },
  { table: 'report_exports', column: 'file_id' },
  { table: 'sheet_photos', column: 'file_id' },
  { table: 'sheet_photos', column: 'flat_file_id' },
  { table: 'staff_imports', column: 'file_id' },
  { table: 'submission_marks', column: 'voice_file_id' },
  { table: 'submission_versions', column: 'voice_file_id' },
  { table: 'submissions', column: 'voice_file_id' },
];

/** Several files each. */
export const ID_LIST_COLUMNS: readonly NamingColumn[] = [
  { table: 'action_checks', column: 'file_ids' },
  { table: 'submission_versions', column: 'file_ids' },
  { table: 'submissions', column: 'file_ids' },
];

/** Answers that are files: read by their shape, because there are many answers and few are. */
export const ANSWER_COLUMNS: readonly NamingColumn[] = [
  { table: 'attempt_answer_log', column: 'answer' },
  { table: 'attempt_answers', column: 'answer' },
];

/** Documents with files somewhere in them, in drafts, publications and histories: every id in them counts. */
export const DOCUMENT_COLUMNS: readonly NamingColumn[] = [
  { table: 'activity_text_revisions', column: 'blocks' },
  { table: 'activity_texts', column: 'blocks' },
  { table: 'course_transfers', column: 'preview' },
  { table: 'lesson_documents', column: 'parts' },
  { table: 'question_import_rows', column: 'content' },
  { table: 'question_revisions', column: 'body' },
  { table: 'question_revisions', column: 'texts' },
];

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** SQL: the ids of all files that something names, and of some things that are no files. Not distinct. */
export const NAMED_FILES = [
  ...ID_COLUMNS.map(({ table, column }) => `select ${column} as id from ${table} where ${column} is not null`),
  ...ID_LIST_COLUMNS.map(({ table, column }) => `select unnest(${column}) as id from ${table}`),
  ...ANSWER_COLUMNS.map(
    ({ table, column }) =>
      `select jsonb_array_elements_text(${column}->'fileIds')::uuid as id from ${table} where ${column}->>'type' = 'files'`,
  ),
  ...DOCUMENT_COLUMNS.map(
    ({ table, column }) => `select (regexp_matches(${column}::text, '${UUID}', 'g'))[1]::uuid as id from ${table}`,
  ),
].join('\n  union all ');
