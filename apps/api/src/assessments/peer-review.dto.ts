import {
  canGiveReview,
  mostPointsOf,
  type MyPeerReviews,
  type ReceivedReview,
  type ReviewRow,
  type ReviewsLeft,
  type NamedReviews,
  type ReviewToGive,
  type ReviewWithName,
} from '@tamkin/assessments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsString, MaxLength } from 'class-validator';
import { nameOf } from './observation.dto';
import { ShownRubricCriterionDto, toShownRubricDto } from './rubric.dto';
import { SubmittedFileDto, toSubmittedFileDtos } from './submission.dto';

/** What somebody has still to review for one assignment. */
export class ReviewsLeftDto {
  enrolmentId: string;
  activityId: string;
  activityTitle: string;
  left: number;
  dueAt: Date;
}

export class ReviewsLeftListDto {
  items: ReviewsLeftDto[];
}

/** A review that is asked of the caller. */
export class AskedReviewDto {
  id: string;
  dueAt: Date;
  /** `null` while it is to be given. */
  givenAt: Date | null;
  /** Can be given, or changed. */
  open: boolean;
}

/** What a peer said, without a name. */
export class ReceivedReviewDto {
  /** Of the hand-in that was reviewed, from 1. */
  number: number;
  /** 0–100. */
  percent: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  scores: Record<string, string>;
  comment: string;
}

export class MyPeerReviewsDto {
  asked: AskedReviewDto[];
  /** Of own work; empty until its mark is released. */
  received: ReceivedReviewDto[];
  rubric: ShownRubricCriterionDto[];
}

/** Work to review: nothing in it tells whose it is. */
export class PeerReviewDto {
  id: string;
  activityId: string;
  activityTitle: string;
  enrolmentId: string;
  text: string;
  /** Without the names that their author gave them. */
  files: SubmittedFileDto[];
  rubric: ShownRubricCriterionDto[];
  mostPoints: number;
  dueAt: Date;
  givenAt: Date | null;
  open: boolean;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  scores: Record<string, string> | null;
  comment: string;
}

export class GivePeerReviewDto {
  /** Criterion key → key of the level; every criterion. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @IsObject()
  scores: Record<string, string>;

  @IsString()
  @MaxLength(2_000)
  comment: string;
}

/** A review as trainers see it. */
export class NamedReviewDto {
  id: string;
  /** Of the hand-in, from 1. */
  number: number;
  reviewerName: string;
  dueAt: Date;
  givenAt: Date | null;
  /** Was late: somebody else was asked. */
  replacedAt: Date | null;
  percent: number | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  scores: Record<string, string> | null;
  comment: string;
}

export class ReviewsOfWorkDto {
  items: NamedReviewDto[];
}

export class BegunReviewsDto {
  /** Pieces of work that went to peers. */
  count: number;
}

export function toReviewsLeftListDto(left: readonly ReviewsLeft[], language: Language): ReviewsLeftListDto {
  return { items: left.map((each) => ({ ...each, activityTitle: inLanguage(each.activityTitle, language) })) };
}

export function toMyPeerReviewsDto({ asked, received, settings }: MyPeerReviews, language: Language): MyPeerReviewsDto {
  return {
    asked: asked.map(toAskedReviewDto),
    received: received.map(toReceivedReviewDto),
    rubric: toShownRubricDto(settings.rubric, language),
  };
}

function toAskedReviewDto(review: ReviewRow): AskedReviewDto {
  const { id, dueAt, givenAt } = review;
  return { id, dueAt, givenAt, open: canGiveReview(review) };
}

function toReceivedReviewDto({ number, percent, scores, comment }: ReceivedReview): ReceivedReviewDto {
  return { number, percent, comment, scores: { ...scores } };
}

export function toPeerReviewDto({ review, settings, files, canGive }: ReviewToGive, language: Language): PeerReviewDto {
  const { id, activityId, reviewerEnrolmentId, text, dueAt, givenAt, scores, comment } = review;
  const shown = toSubmittedFileDtos(review.fileIds, files);
  return {
    ...{ id, activityId, text, dueAt, givenAt, comment },
    enrolmentId: reviewerEnrolmentId,
    activityTitle: inLanguage(review.activityTitle, language),
    files: shown.map((file, place) => ({ ...file, name: String(place + 1) })),
    rubric: toShownRubricDto(settings.rubric, language),
    mostPoints: mostPointsOf(settings.rubric),
    open: canGive,
    scores: scores && { ...scores },
  };
}

export function toReviewsOfWorkDto({ reviews }: NamedReviews, language: Language): ReviewsOfWorkDto {
  return { items: reviews.map((review) => toNamedReviewDto(review, language)) };
}

function toNamedReviewDto(review: ReviewWithName, language: Language): NamedReviewDto {
  const { id, number, dueAt, givenAt, replacedAt, percent, scores, comment } = review;
  return {
    ...{ id, number, dueAt, givenAt, replacedAt, percent, comment },
    reviewerName: nameOf(review, language),
    scores: scores && { ...scores },
  };
}
