import { ApiProperty } from '@nestjs/swagger';
import {
  REVIEW_STATUSES,
  type Colleague,
  type CommentItem,
  type ReviewStanding,
  type ReviewStatus,
} from '@tamkin/courses';
import { displayName, LANGUAGES, type Language, type PersonNames } from '@tamkin/kernel';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { sent } from '../http/given';

const WORD_LIMIT = 2_000;

export class ReviewRequestDto {
  /** What to look at; may be empty. */
  @IsString()
  @MaxLength(WORD_LIMIT)
  word: string;

  /** Who is asked, and gets a message: at least one of those that `listReviewColleagues` offers. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  colleagueIds: string[];
}

export class ColleagueDto {
  personId: string;
  name: string;
}

export class ColleaguesDto {
  items: ColleagueDto[];
}

export class ReviewDecisionDto {
  /** May be empty when the draft is approved. */
  @IsString()
  @MaxLength(WORD_LIMIT)
  word: string;

  /** `false` sends the draft back, which wants a word. */
  @IsBoolean()
  approved: boolean;
}

export class OpenThreadsDto {
  activityId: string;
  open: number;
}

export class CourseReviewDto {
  /** `null`: nobody asked for a review of this draft. */
  @ApiProperty({ enum: REVIEW_STATUSES, nullable: true })
  status: ReviewStatus | null;
  askedBy: string | null;
  /** Names of those who were asked. */
  askedOf: string[];
  askedAt: Date | null;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  /** From whoever spoke last. */
  word: string;
  /** Something changed after the decision. */
  changedSince: boolean;
  /** The reader asked for it, so somebody else decides. */
  own: boolean;
  /** Threads with something unresolved, by activity. */
  open: OpenThreadsDto[];
}

export class BlockThreadDto {
  @IsString()
  @MaxLength(100)
  blockId: string;

  @IsIn(LANGUAGES)
  language: Language;
}

export class NewBlockCommentDto extends BlockThreadDto {
  /** Made by the client, so that sending again makes one comment. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;

  @IsString()
  @MaxLength(WORD_LIMIT)
  text: string;
}

export class ThreadResolutionDto extends BlockThreadDto {
  @IsBoolean()
  resolved: boolean;
}

export class BlockCommentDto {
  id: string;
  blockId: string;
  language: Language;
  text: string;
  writtenBy: string | null;
  writtenAt: Date;
  resolved: boolean;
}

export class BlockCommentsDto {
  items: BlockCommentDto[];
}

const nameOf = (names: PersonNames | null, language: Language): string | null =>
  names ? displayName(names, language) : null;

export function toCourseReviewDto(standing: ReviewStanding, language: Language): CourseReviewDto {
  return {
    ...standing,
    askedBy: nameOf(standing.askedBy, language),
    askedOf: standing.askedOf.map((names) => displayName(names, language)),
    reviewedBy: nameOf(standing.reviewedBy, language),
    open: standing.open.map(({ activityId, open }) => ({ activityId, open })),
  };
}

export function toColleagueDto({ personId, names }: Colleague, language: Language): ColleagueDto {
  return { personId, name: displayName(names, language) };
}

export function toBlockCommentDto(comment: CommentItem, screen: Language): BlockCommentDto {
  const { id, blockId, language, text, writtenAt, resolvedAt, writtenByNames } = comment;
  const writtenBy = nameOf(writtenByNames, screen);
  return { id, blockId, language, text, writtenBy, writtenAt, resolved: resolvedAt !== null };
}
