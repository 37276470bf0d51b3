import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';

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

  private to(path: string): string {
    return this.settings.PUBLIC_URL.replace(/\/+$/, '') + path;
  }
}
