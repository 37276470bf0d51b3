import type { AnswerToMark, AttemptBeingMarked, AttemptToMark } from '@tamkin/assessments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsObject, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { nameOf } from './observation.dto';
import { ShownRubricCriterionDto, toShownRubricDto } from './rubric.dto';
import { SubmittedFileDto, toSubmittedFileDto } from './submission.dto';

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
  @ApiProperty({ type: SubmittedFileDto, nullable: true })
  voice: SubmittedFileDto | null;
  /** Empty = marked with points alone. */
  rubric: ShownRubricCriterionDto[];
  /** Criterion key → key of the level. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  scores: Record<string, string> | null;
}

/** An attempt with the answers that people mark. */
export class AttemptBeingMarkedDto {
  attemptId: string;
  name: string;
  providerName: string;
  cohortName: string;
  activityTitle: string;
  handedInAt: Date;
  /** Answers that wait. */
  unmarked: number;
  answers: AnswerToMarkDto[];
}

export class AnswerMarkDto {
  /** From 0 to the points of the question, where it has no rubric. */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 2 })
  @Min(0)
  points?: number;

  /** Criterion key → key of the level, where it has one. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @IsOptional()
  @IsObject()
  scores?: Record<string, string>;

  /** Sent before with `uploadAnswerVoice`. */
  @IsOptional()
  @IsUUID()
  voiceFileId?: string;

  /** To the person; may be empty. */
  @IsString()
  @MaxLength(4_000)
  comment: string;
}

export function toAttemptBeingMarkedDto(attempt: AttemptBeingMarked, language: Language): AttemptBeingMarkedDto {
  return {
    ...toAttemptToMarkDto(attempt, language),
    answers: attempt.answers.map((answer) => toAnswerToMarkDto(answer, language)),
  };
}

function toAttemptToMarkDto(row: AttemptToMark, language: Language): Omit<AttemptBeingMarkedDto, 'answers'> {
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

function toAnswerToMarkDto({ mark, ...answer }: AnswerToMark, language: Language): AnswerToMarkDto {
  return {
    questionId: answer.questionId,
    points: answer.points,
    textLanguage: answer.textLanguage,
    text: answer.text,
    answer: [...answer.answer],
    files: answer.files.map(toSubmittedFileDto),
    given: mark && Math.round(mark.fraction * answer.points * 100) / 100,
    comment: mark?.comment ?? '',
    voice: answer.voice && toSubmittedFileDto(answer.voice),
    rubric: toShownRubricDto(answer.rubric, language),
    scores: mark?.scores ? { ...mark.scores } : null,
  };
}
