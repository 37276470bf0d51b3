import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import type { Language } from '@tamkin/kernel';

interface BlockPlace {
  readonly activityId: string;
  readonly blockId: string;
  readonly language: Language;
}

/** Addresses of the screens that messages open. */
@Injectable()
export class DeepLinks {
  constructor(private readonly settings: Settings) {}

  course(enrolmentId: string): string {
    return this.to(`/learn/${enrolmentId}`);
  }

  activity(enrolmentId: string, activityId: string): string {
    return this.to(`/learn/${enrolmentId}/activities/${activityId}`);
  }

  result(enrolmentId: string, activityId: string, attemptId: string): string {
    return this.to(`/learn/${enrolmentId}/quiz/${activityId}/attempts/${attemptId}/result`);
  }

  /** The assignment with its mark, what is asked of its learner, or the action plan. */
  assignment(enrolmentId: string, activityId: string): string {
    return this.to(`/learn/${enrolmentId}/assignment/${activityId}`);
  }

  certificates(): string {
    return this.to('/certificates');
  }

  team(): string {
    return this.to('/team');
  }

  /** The draft of a course, with what its review asks for. */
  draft(courseId: string): string {
    return this.to(`/courses/${courseId}`);
  }

  /** A block of a lesson where its author writes it. */
  blockToWrite(courseId: string, { activityId, ...place }: BlockPlace): string {
    return this.to(`/courses/${courseId}/activities/${activityId}/text${queryOf(place)}`);
  }

  /** A block of a lesson where colleagues comment on it. */
  blockToReview(courseId: string, { activityId, ...place }: BlockPlace): string {
    return this.to(`/courses/${courseId}/review/${activityId}${queryOf(place)}`);
  }

  private to(path: string): string {
    return this.settings.PUBLIC_URL.replace(/\/+$/, '') + path;
  }
}

function queryOf({ blockId, language }: Omit<BlockPlace, 'activityId'>): string {
  return `?${new URLSearchParams({ block: blockId, language }).toString()}`;
}
