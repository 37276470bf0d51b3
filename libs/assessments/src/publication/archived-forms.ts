import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import { AssignmentSettingsRepository, type SettingsRow } from '../assignment/assignment-settings.repository';
import { AssignmentSettingsService } from '../assignment/assignment-settings.service';
import { ObservationRepository } from '../observation/observation.repository';
import { ObservationsService, type GridToWrite } from '../observation/observations.service';
import type { SurveyQuestion } from '../survey/survey.entity';
import { SurveyRepository } from '../survey/survey.repository';
import { SurveysService } from '../survey/surveys.service';

type OfActivity<Form> = Omit<Form, 'revision'> & { readonly activity: string };

/** What hangs on an activity and is neither a paper nor a question. */
export interface ArchivedFormsOfCourse {
  readonly surveys: readonly { readonly activity: string; readonly questions: readonly SurveyQuestion[] }[];
  /** Archives of before there could be two observers do not name them. */
  readonly grids: readonly OfActivity<Omit<GridToWrite, 'activityId'>>[];
  readonly assignments: readonly OfActivity<SettingsRow>[];
}

/** Surveys, observation grids and rules of assignments as archives and copies of courses hold them. */
@Injectable()
export class ArchivedForms {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly surveyWriter: SurveysService,
    private readonly observations: ObservationRepository,
    private readonly gridWriter: ObservationsService,
    private readonly assignments: AssignmentSettingsRepository,
    private readonly assignmentWriter: AssignmentSettingsService,
  ) {}

  async read(ctx: OperationContext, activityKeys: ReadonlyMap<string, string>): Promise<ArchivedFormsOfCourse> {
    const surveys = [];
    const grids = [];
    const assignments = [];
    for (const [id, activity] of activityKeys) {
      const survey = await this.surveys.find(ctx, id);
      if (survey) surveys.push({ activity, questions: survey.questions });
      const grid = await this.observations.findGrid(ctx, id);
      if (grid) grids.push({ activity, ...withoutRevision(grid) });
      const settings = await this.assignments.find(ctx, id);
      if (settings.revision > 0) assignments.push({ activity, ...withoutRevision(settings) });
    }
    return { surveys, grids, assignments };
  }

  async write(
    ctx: OperationContext,
    { surveys, grids, assignments }: ArchivedFormsOfCourse,
    activityIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    const place = (activity: string) => ({ activityId: activityIds.get(activity) ?? activity, revision: 0 });
    for (const { activity, questions } of surveys) {
      await this.surveyWriter.write(ctx, { ...place(activity), questions });
    }
    for (const { activity, ...grid } of grids) await this.gridWriter.writeGrid(ctx, { ...grid, ...place(activity) });
    for (const { activity, ...settings } of assignments) {
      await this.assignmentWriter.write(ctx, { ...settings, ...place(activity) });
    }
  }
}

function withoutRevision<Form extends { readonly revision: number }>({ revision: _, ...form }: Form) {
  return form;
}
