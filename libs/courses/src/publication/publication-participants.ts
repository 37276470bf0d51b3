import { Injectable } from '@nestjs/common';
import type { ErrorDetails, Language, OperationContext } from '@tamkin/kernel';
import type { OutlineActivity } from '../course-version/version-outline';

/** Something an author should put right. The code is the key of a sentence. */
export interface PublicationProblem {
  readonly code: string;
  /** `null` or absent: of the course as a whole. */
  readonly activityId?: string | null;
  readonly language?: Language | null;
  readonly details?: ErrorDetails;
  /** `false`: worth knowing, does not prevent publication. */
  readonly blocking?: boolean;
}

/**
 * A domain that hangs things on activities. It is asked in the transaction of the publication, and told in the transaction
 * in which a draft is made or activities go.
 */
export interface PublicationParticipant {
  /**
   * Checks and, when nothing is wrong, pins what the version uses. Also called to list problems beforehand and then rolled
   * back, as it is when another participant refuses.
   */
  onPublish?(
    ctx: OperationContext,
    publication: { versionId: string; activities: readonly OutlineActivity[]; languages: readonly Language[] },
  ): Promise<PublicationProblem[]>;
  /** Activities of a draft in which there is nothing to do yet, for the plan of the course. One statement for all of them. */
  emptyActivities?(ctx: OperationContext, draft: { versionId: string }): Promise<string[]>;
  /** Copies what hangs on the old activities to the new ones. */
  onDraftMade?(
    ctx: OperationContext,
    copy: { fromVersionId: string; toVersionId: string; activityIds: ReadonlyMap<string, string> },
  ): Promise<void>;
  /** A module written in the course `homeCourseId` until now is the own one of `courseId`, under the same ids. */
  onModuleOwned?(
    ctx: OperationContext,
    owned: { courseId: string; homeCourseId: string; activityIds: readonly string[] },
  ): Promise<void>;
  /** Removes what hangs on activities that leave a draft. */
  onActivitiesRemoved?(ctx: OperationContext, removal: { activityIds: readonly string[] }): Promise<void>;
}

@Injectable()
export class PublicationParticipants {
  private readonly participants: PublicationParticipant[] = [];

  /** Once, when the module of the participant starts. */
  register(participant: PublicationParticipant): void {
    this.participants.push(participant);
  }

  all(): readonly PublicationParticipant[] {
    return this.participants;
  }
}
