import type { Language } from '@tamkin/kernel';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** F, M, or not stated. Reports show the last apart, never guessed. */
export const SEXES = ['F', 'M', 'not-stated'] as const;
export type Sex = (typeof SEXES)[number];

/** What a person does at work, in families wide enough to count. */
export const POSITION_FAMILIES = ['front-line', 'credit', 'support', 'management', 'training', 'other'] as const;
export type PositionFamily = (typeof POSITION_FAMILIES)[number];

@Entity('persons')
@Unique('persons_phone_key', ['phone'])
@Unique('persons_email_key', ['email'])
@Unique('persons_user_name_key', ['userName'])
@Index('persons_name', ['familyLatin', 'givenLatin', 'id'])
@Index('persons_merged_into', ['mergedIntoId'], { where: 'merged_into_id is not null' })
@Check('persons_sex_check', `sex in ('F', 'M', 'not-stated')`)
@Check('persons_language_check', `language in ('fr', 'ar', 'en')`)
export class Person {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'persons_pkey' })
  id: string;

  @Column('text', { name: 'given_latin' })
  givenLatin: string;

  @Column('text', { name: 'family_latin' })
  familyLatin: string;

  @Column('text', { name: 'given_arabic', nullable: true })
  givenArabic: string | null;

  @Column('text', { name: 'family_arabic', nullable: true })
  familyArabic: string | null;

  @Column('text')
  sex: Sex;

  /** Year only: age bands need no more. */
  @Column('smallint', { name: 'birth_year', nullable: true })
  birthYear: number | null;

  @Column('text', { name: 'position_family', nullable: true })
  positionFamily: PositionFamily | null;

  /** Preferred language of messages and of the first screen. Not a mother tongue. */
  @Column('text')
  language: Language;

  /** E.164, `+2126…`. */
  @Column('text', { nullable: true })
  phone: string | null;

  /** Lower case. */
  @Column('text', { nullable: true })
  email: string | null;

  /** Lower case; for people without phone or e-mail of their own. */
  @Column('text', { name: 'user_name', nullable: true })
  userName: string | null;

  /** Names in both scripts, folded (`foldText`). */
  @Column('text', { name: 'search_text' })
  searchText: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  /** Counts corrections, so that two people correcting at once do not undo each other. */
  @Column('integer', { default: 1 })
  revision: number;

  /** The person this duplicate was merged into; such rows are kept for history and never listed. */
  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId: string | null;
}
