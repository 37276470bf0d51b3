import type { OperationContext } from '@tamkin/kernel';
import { buildPerson, contextOf, reviewerGrant, trainerGrant, type ServiceTest } from '@tamkin/testing';
import { buildCohort, buildEnrolment, type BuiltCohort, type BuiltEnrolment } from '../../sessions/test/cohort.builder';
import { CohortReportsService, ReportReviewService } from '../src';

export const TEXTS = {
  worked: 'Les jeux de rôle.',
  difficulties: 'La connexion de la salle.',
  needHelp: '',
  contentToFix: '',
  recommendations: 'Une demi-journée de plus.',
};

export interface SubmittedReport {
  readonly cohort: BuiltCohort;
  readonly achiever: BuiltEnrolment;
  readonly participant: BuiltEnrolment;
  readonly withdrawn: BuiltEnrolment;
  readonly trainer: OperationContext;
  readonly reviewer: OperationContext;
  readonly reportId: string;
  readonly revision: number;
}

/** A closed cohort of three whose trainer has submitted the report. */
export async function buildSubmittedReport(test: ServiceTest): Promise<SubmittedReport> {
  const cohort = await buildCohort(test.sql, { status: 'closed' });
  const achiever = await buildEnrolment(test.sql, cohort, {
    completed: true,
    attendancePercent: 100,
    preScore: 40,
    finalScore: 85,
  });
  const participant = await buildEnrolment(test.sql, cohort, {
    attendancePercent: 79,
    doneLesson: true,
    blockers: ['activities-missing', 'attendance-low'],
    preScore: 50,
    finalScore: 75,
  });
  const withdrawn = await buildEnrolment(test.sql, cohort, { status: 'withdrawn', completed: true, finalScore: 90 });
  const trainer = contextOf(cohort.trainer.id, [trainerGrant]);
  const reviewer = contextOf((await buildPerson(test.sql, { grants: [reviewerGrant] })).id, [reviewerGrant]);
  const reports = test.get(CohortReportsService);
  const saved = await reports.save(trainer, { cohortId: cohort.id, revision: 0, texts: TEXTS });
  await reports.submit(trainer, cohort.id, saved);
  const [page] = (await test.get(ReportReviewService).list(reviewer, 'submitted', {})).items.filter(
    ({ cohortId }) => cohortId === cohort.id,
  );
  return {
    cohort,
    achiever,
    participant,
    withdrawn,
    trainer,
    reviewer,
    reportId: page!.id,
    revision: saved + 1,
  };
}
