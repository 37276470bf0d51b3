import type { AnswerToMark, AttemptBeingMarked, AttemptToMark } from '@tamkin/assessments';
import { inLanguage, type Language, type Page } from '@tamkin/kernel';
import { IsNumber, IsString, MaxLength, Min } from 'class-validator';
import { nameOf } from './observation.dto';
import { SubmittedFileDto, toSubmittedFileDto } from './submission.dto';

export class AttemptToMarkDto {
  attemptId: string;
  name: string;
  providerName: string;
  cohortName: string;
  activityTitle: string;
  handedInAt: Date;
  /** Answers that wait. */
  unmarked: number;
}

export class AttemptsToMarkPageDto {
  items: AttemptToMarkDto[];
  nextCursor: string | null;
}

export class AnswerToMarkDto {
  questionId: string;
  /** Most points it may get. */
  points: number;
  textLanguage: Language;
  text: string;
  /** In words, a line per part; empty for files. */
  answer: string[];
  files: SubmittedFileDto[];
  /** Points given; `null` while nobody has marked it. */
  given: number | null;
  comment: string;
}

export class AttemptBeingMarkedDto extends AttemptToMarkDto {
  answers: AnswerToMarkDto[];
}

export class AnswerMarkDto {
  /** From 0 to the points of the question. */
  @IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 2 })
  @Min(0)
  points: number;

  /** To the person; may be empty. */
  @IsString()
  @MaxLength(4_000)
  comment: string;
}

export function toAttemptsToMarkPageDto(page: Page<AttemptToMark>, language: Language): AttemptsToMarkPageDto {
  return { items: page.items.map((row) => toAttemptToMarkDto(row, language)), nextCursor: page.nextCursor };
}

export function toAttemptBeingMarkedDto(attempt: AttemptBeingMarked, language: Language): AttemptBeingMarkedDto {
  return { ...toAttemptToMarkDto(attempt, language), answers: attempt.answers.map(toAnswerToMarkDto) };
}

function toAttemptToMarkDto(row: AttemptToMark, language: Language): AttemptToMarkDto {
  return {
    attemptId: row.attemptId,
    name: nameOf(row, language),
    providerName: inLanguage(row.providerName, language),
    cohortName: row.cohortName,
    activityTitle: inLanguage(row.activityTitle, language),
    handedInAt: row.handedInAt,
    unmarked: row.unmarked,
  };
}

function toAnswerToMarkDto({ mark, ...answer }: AnswerToMark): AnswerToMarkDto {
  return {
    questionId: answer.questionId,
    points: answer.points,
    textLanguage: answer.textLanguage,
    text: answer.text,
    answer: [...answer.answer],
    files: answer.files.map(toSubmittedFileDto),
    given: mark && Math.round(mark.fraction * answer.points * 100) / 100,
    comment: mark?.comment ?? '',
  };
}
