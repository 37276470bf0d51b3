import {
  MARKING_STAGES,
  type AnswerToMark,
  type AttemptBeingMarked,
  type AttemptToMark,
  type MarkingStage,
  type SpokenMark,
} from '@tamkin/assessments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsObject, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { nameOf } from './observation.dto';
import { ShownRubricCriterionDto, toShownRubricDto } from './rubric.dto';
import { SubmittedFileDto, toSubmittedFileDto } from './submission.dto';

/** What one marker gave for an answer. */
export class GivenAnswerMarkDto {
  @ApiProperty({ enum: ['first', 'second', 'moderator', 'final'] })
  role: 'first' | 'second' | 'moderator' | 'final';
  points: number;
  comment: string;
  @ApiProperty({ type: SubmittedFileDto, nullable: true })
  voice: SubmittedFileDto | null;
  /** Criterion key → key of the level. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  scores: Record<string, string> | null;
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
  /** As whom the caller would mark it now; `null` = not now, or not they. */
  @ApiProperty({ enum: ['first', 'second', 'moderator'], nullable: true })
  role: 'first' | 'second' | 'moderator' | null;
  /** What the caller would change by marking; `null` while there is nothing. */
  @ApiProperty({ type: GivenAnswerMarkDto, nullable: true })
  mark: GivenAnswerMarkDto | null;
  /** The caller's own and, for who moderates, those of both markers. */
  marks: GivenAnswerMarkDto[];
  /** Empty = marked with points alone. */
  rubric: ShownRubricCriterionDto[];
}

/** An attempt with the answers that people mark. Name and provider are `null` where marking is anonymous. */
export class AttemptBeingMarkedDto {
  attemptId: string;
  name: string | null;
  providerName: string | null;
  /** Stands for the name where marking is anonymous. */
  learnerNumber: number;
  @ApiProperty({ enum: MARKING_STAGES })
  stage: MarkingStage;
  /** Marks are held until all of the cohort are released. */
  releaseTogether: boolean;
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
    name: row.anonymous ? null : nameOf(row, language),
    providerName: row.anonymous ? null : inLanguage(row.providerName, language),
    learnerNumber: row.learnerNumber,
    stage: row.stage,
    releaseTogether: row.releaseTogether,
    cohortName: row.cohortName,
    activityTitle: inLanguage(row.activityTitle, language),
    handedInAt: row.handedInAt,
    unmarked: row.unmarked,
  };
}

function toAnswerToMarkDto(answer: AnswerToMark, language: Language): AnswerToMarkDto {
  const { questionId, points, textLanguage, text, role, mark, marks } = answer;
  return {
    ...{ questionId, points, textLanguage, text, role },
    answer: [...answer.answer],
    files: answer.files.map(toSubmittedFileDto),
    mark: mark && toGivenAnswerMarkDto(mark, points),
    marks: marks.map((each) => toGivenAnswerMarkDto(each, points)),
    rubric: toShownRubricDto(answer.rubric, language),
  };
}

function toGivenAnswerMarkDto(
  { role, fraction, comment, scores, voice }: SpokenMark,
  most: number,
): GivenAnswerMarkDto {
  return {
    ...{ role, comment },
    points: Math.round(fraction * most * 100) / 100,
    scores: scores && { ...scores },
    voice: voice && toSubmittedFileDto(voice),
  };
}
