import { ToldAnswers } from '@tamkin/assessments';
import { CohortReportsService, ReportReviewService } from '@tamkin/certificates';
import { CohortsService } from '@tamkin/enrolments';
import type { OperationContext, Role } from '@tamkin/kernel';
import { as } from './actors';
import type { StoryTools } from './cohort-story';
import type { DemoCohort } from './demo-cohort';
import { readDemo } from './demo-files';
import type { DemoWork } from './demo-work';
import { at } from './story-days';

/** What becomes of a cohort when its training is over: closed, reported, validated; the worker makes the certificates. */
export class OutcomeStory {
  constructor(
    private readonly tools: StoryTools,
    private readonly cohort: DemoCohort,
  ) {}

  async tell(cohortId: string): Promise<void> {
    const { closedOn, reportSubmittedOn, certificatesReleasedOn, trainer, reviewer } = this.cohort;
    const { app, clock } = this.tools;
    if (!closedOn || !reportSubmittedOn) return;
    const asTrainer = this.as(trainer, 'trainer');
    clock.travelTo(at(closedOn));
    await app.get(CohortsService).close(asTrainer, cohortId);
    // Not left to its job: the report is handed in before any worker runs.
    await app.get(ToldAnswers).tellClosed(asTrainer, cohortId);

    clock.travelTo(at(reportSubmittedOn, '16:00'));
    const reports = app.get(CohortReportsService);
    const texts = readDemo<DemoWork>('work.json').reports[this.cohort.course];
    if (!texts) throw new Error(`The demo has no report about ${this.cohort.course}`);
    const revision = await reports.save(asTrainer, { cohortId, revision: 0, texts });
    await reports.submit(asTrainer, cohortId, revision);

    if (!certificatesReleasedOn) return;
    clock.travelTo(at(certificatesReleasedOn, '09:30'));
    const { report } = await reports.ofCohort(asTrainer, cohortId);
    if (!report) throw new Error('The report of the demo was not kept');
    const decision = { reportId: report.id, revision: report.revision };
    await app.get(ReportReviewService).validate(this.as(reviewer, 'reviewer'), decision);
  }

  private as(key: string, role: Role): OperationContext {
    const person = this.tools.directory.people.get(key);
    if (!person) throw new Error(`The demo's files do not define ${key}`);
    return as(person.id, role, person.language);
  }
}
