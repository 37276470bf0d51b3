import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { QuestionContent } from '../../question/question-content';
import type { QuestionTags } from '../../question/question-tags';
import type { ImportNote } from '../import-note';
import type { ImportOutcome } from './plan-questions';

/** One question of a file and what would become of it. */
@Entity('question_import_rows')
export class QuestionImportRow {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'question_import_rows_pkey' })
  @ForeignKey('QuestionImport', { name: 'question_import_rows_import_fkey' })
  importId: string;

  /** From 1, in the order of the file. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'question_import_rows_pkey' })
  place: number;

  @Column('text')
  name: string;

  /** The kind in the file's own words. */
  @Column('text')
  kind: string;

  /** Of the question in the bank. */
  @Column('text')
  key: string;

  /** As read from the file; `null` = it cannot come. */
  @Column('jsonb', { nullable: true })
  content: QuestionContent | null;

  @Column('jsonb')
  tags: QuestionTags;

  @Column('text')
  outcome: ImportOutcome;

  @Column('jsonb')
  notes: ImportNote[];
}
