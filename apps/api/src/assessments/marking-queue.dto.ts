import { QUEUE_KINDS, type QueueItem, type QueueKind, type QueueStage, type WaitingWork } from '@tamkin/assessments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQueryDto } from '../http/page-query.dto';
import { nameOf } from './observation.dto';

export class MarkingQueueQueryDto extends PageQueryDto {
  @IsOptional()
  @IsUUID()
  cohortId?: string;

  @IsOptional()
  @IsUUID()
  courseId?: string;

  @IsOptional()
  @IsUUID()
  activityId?: string;

  @IsOptional()
  @IsIn(QUEUE_KINDS)
  kind?: QueueKind;
}

export class WaitingItemDto {
  @ApiProperty({ enum: QUEUE_KINDS })
  kind: QueueKind;
  id: string;
  @ApiProperty({ enum: ['to-mark', 'second', 'moderation', 'validation'] })
  stage: QueueStage;
  waitingSince: Date;
  cohortId: string;
  cohortName: string;
  activityId: string;
  activityTitle: string;
  /** Which hand-in it is, from 1. */
  number: number;
  /** `null` where marking is anonymous: then `learnerNumber` stands for it. */
  name: string | null;
  learnerNumber: number;
  providerName: string | null;
  late: boolean;
}

/** How much of each kind waits. */
export class QueueCountsDto {
  submission: number;
  test: number;
  'action-plan': number;
}

export class MarkingQueueDto {
  items: WaitingItemDto[];
  nextCursor: string | null;
  /** All that waits under this filter. */
  waiting: number;
  /** The same by kind, whichever kind is asked for. */
  counts: QueueCountsDto;
}

export function toMarkingQueueDto(queue: WaitingWork, language: Language): MarkingQueueDto {
  const { items, nextCursor, waiting, counts } = queue;
  return { items: items.map((item) => toWaitingItemDto(item, language)), nextCursor, waiting, counts };
}

function toWaitingItemDto(item: QueueItem, language: Language): WaitingItemDto {
  const { givenLatin, familyLatin, givenArabic, familyArabic, providerName } = item;
  const known = givenLatin !== null && familyLatin !== null;
  return {
    kind: item.kind,
    id: item.id,
    stage: item.stage,
    waitingSince: item.waitingSince,
    cohortId: item.cohortId,
    cohortName: item.cohortName,
    activityId: item.activityId,
    activityTitle: inLanguage(item.activityTitle, language),
    number: item.number,
    name: known ? nameOf({ givenLatin, familyLatin, givenArabic, familyArabic }, language) : null,
    learnerNumber: item.learnerNumber,
    providerName: providerName && inLanguage(providerName, language),
    late: item.late,
  };
}
