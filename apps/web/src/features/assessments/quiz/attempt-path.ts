/** Where an attempt is taken; its result is `…/result`. */
export function attemptPath(enrolmentId: string, activityId: string, attemptId: string): string {
  return `/learn/${enrolmentId}/quiz/${activityId}/attempts/${attemptId}`;
}
