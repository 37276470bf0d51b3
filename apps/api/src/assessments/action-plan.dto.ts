import {
  ACTION_STATES,
  CHECKPOINTS,
  PLAN_STATUSES,
  type ActionState,
  type Checkpoint,
  type MyActionPlan,
  type PlanRow,
  type PlanStatus,
  type PlanToDecide,
  type SubmittedFile,
} from '@tamkin/assessments';
import { COHORT_PHASES, type CohortPhase } from '@tamkin/enrolments';
import { inLanguage, type Language, type Page } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../http/page-query.dto';
import { nameOf } from './observation.dto';
import { SubmittedFileDto, toSubmittedFileDtos } from './submission.dto';

export class PlannedActionDto {
  @IsString()
  @MaxLength(1_000)
  what: string;

  /** `YYYY-MM-DD`. */
  @IsString()
  @MaxLength(10)
  dueOn: string;

  /** How one will see that it was done. */
  @IsString()
  @MaxLength(1_000)
  evidence: string;
}

export class HandInActionPlanDto {
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => PlannedActionDto)
  actions: PlannedActionDto[];
}

export class ActionProgressDto {
  @IsInt()
  @Min(1)
  @Max(3)
  position: number;

  @ApiProperty({ enum: ACTION_STATES })
  @IsIn(ACTION_STATES)
  state: ActionState;

  @IsString()
  @MaxLength(1_000)
  note: string;

  @IsArray()
  @ArrayMaxSize(3)
  @IsUUID(undefined, { each: true })
  fileIds: string[];
}

export class ReportActionsDto {
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => ActionProgressDto)
  actions: ActionProgressDto[];
}

export class EndorseActionPlanDto {
  @IsBoolean()
  given: boolean;

  /** Needed when refusing. */
  @IsString()
  @MaxLength(2_000)
  comment: string;

  /** Of the hand-in that was read. */
  @IsInt()
  number: number;
}

export class DecideActionPlanDto {
  @IsIn(['validated', 'sent-back'])
  decision: 'validated' | 'sent-back';

  /** Needed when sending back. */
  @IsString()
  @MaxLength(2_000)
  comment: string;

  /** Of the hand-in that was read. */
  @IsInt()
  number: number;
}

export class ConfirmActionDto {
  @IsBoolean()
  confirmed: boolean;
}

export class ActionPlansQueryDto extends PageQueryDto {
  @IsOptional()
  @IsIn(PLAN_STATUSES)
  status?: PlanStatus;

  @IsOptional()
  @IsUUID()
  cohortId?: string;

  /** Only plans with something done that the manager has not confirmed or contested. */
  @IsOptional()
  @IsIn(['true'])
  toConfirm?: 'true';
}

/** What waits for a manager. */
export class WaitingPlansDto {
  /** Plans that wait for the visa. */
  visas: number;
  /** Plans with something done that is to be confirmed. */
  confirmations: number;
}

export class ActionCheckDto {
  @ApiProperty({ enum: CHECKPOINTS })
  checkpoint: Checkpoint;
  position: number;
  @ApiProperty({ enum: ACTION_STATES })
  state: ActionState;
  note: string;
  files: SubmittedFileDto[];
  saidAt: string;
  /** By the manager; `null` = not looked at. */
  @ApiProperty({ type: Boolean, nullable: true })
  confirmed: boolean | null;
}

/** A plan with its actions and what became of them. Days are `YYYY-MM-DD`. */
export class ActionPlanDto {
  id: string;
  @ApiProperty({ enum: PLAN_STATUSES })
  status: PlanStatus;
  /** Until when it may be signed and validated: `cohort-open` and `until-report` = still, `report-…` = no more. */
  @ApiProperty({ enum: COHORT_PHASES })
  phase: CohortPhase;
  number: number;
  actions: PlannedActionDto[];
  handedInAt: Date;
  visaAt: Date | null;
  visaComment: string;
  visaOnPaper: boolean;
  decidedAt: Date | null;
  comment: string;
  checks: ActionCheckDto[];
  sixWeeksOn: string;
  sixMonthsOn: string;
}

export class MyActionPlanDto {
  title: string;
  /** The first day an action may be due. */
  from: string;
  canHandIn: boolean;
  @ApiProperty({ enum: CHECKPOINTS, isArray: true })
  openCheckpoints: Checkpoint[];
  @ApiProperty({ type: ActionPlanDto, nullable: true })
  plan: ActionPlanDto | null;
}

export class ActionPlanItemDto {
  id: string;
  @ApiProperty({ enum: PLAN_STATUSES })
  status: PlanStatus;
  name: string;
  providerName: string;
  courseTitle: string;
  cohortId: string;
  cohortName: string;
  actions: number;
  /** Actions said to be done at the last checkpoint that was answered; `null` = none answered. */
  done: number | null;
  /** Something done waits for the manager's word. */
  toConfirm: boolean;
  handedInAt: Date;
}

export class ActionPlansPageDto {
  items: ActionPlanItemDto[];
  nextCursor: string | null;
}

export class ActionPlanToDecideDto extends ActionPlanDto {
  name: string;
  providerName: string;
  courseTitle: string;
  cohortId: string;
  cohortName: string;
  canEndorse: boolean;
  canDecide: boolean;
  canConfirm: boolean;
}

export function toMyActionPlanDto(mine: MyActionPlan, language: Language): MyActionPlanDto {
  const { from, canHandIn, openCheckpoints, plan, files } = mine;
  return {
    title: inLanguage(mine.title, language),
    ...{ from, canHandIn },
    openCheckpoints: [...openCheckpoints],
    plan: plan && toActionPlanDto(plan, files),
  };
}

export function toActionPlanToDecideDto(
  { plan, files, ...may }: PlanToDecide,
  language: Language,
): ActionPlanToDecideDto {
  return {
    ...toActionPlanDto(plan, files),
    ...may,
    name: nameOf(plan, language),
    providerName: inLanguage(plan.providerName, language),
    courseTitle: inLanguage(plan.courseTitle, language),
    cohortId: plan.cohortId,
    cohortName: plan.cohortName,
  };
}

export function toActionPlansPageDto({ items, nextCursor }: Page<PlanRow>, language: Language): ActionPlansPageDto {
  return { items: items.map((plan) => toItemDto(plan, language)), nextCursor };
}

function toItemDto(plan: PlanRow, language: Language): ActionPlanItemDto {
  const last = plan.checks.some(({ checkpoint }) => checkpoint === 'six-months') ? 'six-months' : 'six-weeks';
  const answered = plan.checks.filter(({ checkpoint }) => checkpoint === last);
  return {
    id: plan.id,
    status: plan.status,
    name: nameOf(plan, language),
    providerName: inLanguage(plan.providerName, language),
    courseTitle: inLanguage(plan.courseTitle, language),
    cohortId: plan.cohortId,
    cohortName: plan.cohortName,
    actions: plan.actions.length,
    done: answered.length > 0 ? answered.filter(({ state }) => state === 'done').length : null,
    toConfirm: plan.checks.some(({ state, confirmed }) => state === 'done' && confirmed === null),
    handedInAt: plan.handedInAt,
  };
}

function toActionPlanDto(plan: PlanRow, files: ReadonlyMap<string, SubmittedFile>): ActionPlanDto {
  const { id, status, phase, number, handedInAt, visaAt, visaComment, visaOnPaper, decidedAt, comment } = plan;
  return {
    ...{ id, status, phase, number, handedInAt, visaAt, visaComment, visaOnPaper, decidedAt, comment },
    sixWeeksOn: plan.sixWeeksOn,
    sixMonthsOn: plan.sixMonthsOn,
    actions: plan.actions.map(({ what, dueOn, evidence }) => ({ what, dueOn, evidence })),
    checks: plan.checks.map(({ checkpoint, position, state, note, fileIds, saidAt, confirmed }) => ({
      ...{ checkpoint, position, state, note, saidAt, confirmed },
      files: toSubmittedFileDtos(fileIds, files),
    })),
  };
}
