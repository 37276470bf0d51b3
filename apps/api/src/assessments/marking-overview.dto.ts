import {
  MARKED_KINDS,
  MARKING_STAGES,
  type MarkedActivity,
  type MarkedKind,
  type MarkedPerson,
  type MarkingStage,
  type SubmissionStatus,
} from '@tamkin/assessments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { nameOf } from './observation.dto';

/** An assignment or a test that people mark. Of tests every attempt counts. */
export class MarkedActivityDto {
  @ApiProperty({ enum: MARKED_KINDS })
  kind: MarkedKind;
  activityId: string;
  title: string;
  /** Of the course: a cohort may have people on two of them, who do the same work apart. */
  versionNumber: number;
  /** `YYYY-MM-DD`, extensions apart. */
  dueOn: string | null;
  anonymous: boolean;
  releaseTogether: boolean;
  peerReviews: number;
  secondMarkerPercent: number;
  people: number;
  missing: number;
  toMark: number;
  second: number;
  moderation: number;
  /** Waits for the reviews to begin. */
  awaitsPeers: number;
  peers: number;
  held: number;
  /** Accepted; of tests, marked. */
  accepted: number;
  sentBack: number;
}

export class MarkedActivitiesDto {
  items: MarkedActivityDto[];
}

/** What a person handed in, of a test the last attempt; the work itself is `null` while its marking is anonymous. */
export class MarkedPersonDto {
  enrolmentId: string;
  name: string;
  providerName: string;
  dueOn: string | null;
  extended: boolean;
  handedIn: boolean;
  /** The submission, or the attempt. */
  workId: string | null;
  @ApiProperty({ enum: ['handed-in', 'accepted', 'sent-back'], nullable: true })
  status: SubmissionStatus | null;
  @ApiProperty({ enum: MARKING_STAGES, nullable: true })
  stage: MarkingStage | null;
  handedInAt: Date | null;
  late: boolean | null;
  percent: number | null;
}

export class MarkedPeopleDto {
  items: MarkedPersonDto[];
}

export class ReleasedMarksDto {
  /** 0 when nothing was held back. */
  released: number;
}

export function toMarkedActivitiesDto(activities: readonly MarkedActivity[], language: Language): MarkedActivitiesDto {
  return {
    items: activities.map(({ position: _, ...each }) => ({ ...each, title: inLanguage(each.title, language) })),
  };
}

export function toMarkedPeopleDto(people: readonly MarkedPerson[], language: Language): MarkedPeopleDto {
  return {
    items: people.map((person) => ({
      enrolmentId: person.enrolmentId,
      name: nameOf(person, language),
      providerName: inLanguage(person.providerName, language),
      dueOn: person.dueOn,
      extended: person.extended,
      handedIn: person.handedIn,
      workId: person.workId,
      status: person.status,
      stage: person.stage,
      handedInAt: person.handedInAt,
      late: person.late,
      percent: person.percent,
    })),
  };
}
