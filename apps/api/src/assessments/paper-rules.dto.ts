import {
  MAX_QUESTIONS,
  PAGE_MODES,
  RELEASE_TIMES,
  SCORES_KEPT,
  TOPIC_LIMIT,
  type PageMode,
  type PaperRow,
  type PaperSection,
  type PoolRow,
  type ReleaseTime,
  type ScoreKept,
} from '@tamkin/assessments';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { given } from '../http/given';
import { LocalisedTextDto, toLocalisedTextDto } from '../http/localised-text.dto';
import { MarkingRulesDto } from './marking-rules.dto';

/** Those of marking hold for answers that people mark. */
export class PaperRulesDto extends MarkingRulesDto {
  /** 0–100; `null` = nothing to pass. */
  @ValidateIf(given)
  @IsInt()
  @Min(0)
  @Max(100)
  passPercent: number | null;

  /** `null` = as many as wished. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(100)
  attemptsAllowed: number | null;

  /** Between two attempts; `null` = none. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(720)
  coolDownHours: number | null;

  /** `null` = no limit. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(480)
  timeLimitMinutes: number | null;

  @IsBoolean()
  shuffleQuestions: boolean;

  @IsBoolean()
  shuffleOptions: boolean;

  @IsIn(PAGE_MODES)
  @ApiProperty({ enum: PAGE_MODES })
  pageMode: PageMode;

  /** False: an answered question is closed once a later one is answered. */
  @IsBoolean()
  backAllowed: boolean;

  /** Which of several attempts counts. */
  @IsIn(SCORES_KEPT)
  @ApiProperty({ enum: SCORES_KEPT })
  scoreKept: ScoreKept;

  /** From when own answers are shown with their marks and the feedback. `settled`: passed, or no attempt left. */
  @IsIn(RELEASE_TIMES)
  @ApiProperty({ enum: RELEASE_TIMES })
  feedbackAt: ReleaseTime;

  /** From when the right answers are shown; not before the feedback. */
  @IsIn(RELEASE_TIMES)
  @ApiProperty({ enum: RELEASE_TIMES })
  keyAt: ReleaseTime;

  /** The quiz whose pools this paper draws from, the other way round; `null` = its own. */
  @ValidateIf(given)
  @IsUUID()
  parallelTo: string | null;
}

export class PaperSectionDto {
  /** Short and stable, `s1`. */
  @IsString()
  @MaxLength(16)
  key: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedTextDto)
  title: LocalisedTextDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedTextDto)
  instructions: LocalisedTextDto;
}

export class PaperPoolDto {
  /** Key of its section; `null` before the first one. */
  @ValidateIf(given)
  @IsString()
  @MaxLength(16)
  section: string | null;

  /** Whose bank; of another course only what it shares. */
  @IsUUID()
  courseId: string;

  /** `null` = any; so with the next two. */
  @ValidateIf(given)
  @IsString()
  @MaxLength(TOPIC_LIMIT)
  topic: string | null;

  @ValidateIf(given)
  @IsString()
  @MaxLength(20)
  objective: string | null;

  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(3)
  difficulty: number | null;

  /** How many are drawn. */
  @IsInt()
  @Min(1)
  @Max(MAX_QUESTIONS)
  count: number;

  /** Of each. */
  @IsInt()
  @Min(1)
  @Max(100)
  points: number;
}

export function toRulesDto(paper: PaperRow): PaperRulesDto {
  return {
    passPercent: paper.passPercent,
    attemptsAllowed: paper.attemptsAllowed,
    coolDownHours: paper.coolDownHours,
    timeLimitMinutes: paper.timeLimitMinutes,
    shuffleQuestions: paper.shuffleQuestions,
    shuffleOptions: paper.shuffleOptions,
    anonymous: paper.anonymous,
    secondMarkerPercent: paper.secondMarkerPercent,
    moderationGap: paper.moderationGap,
    releaseTogether: paper.releaseTogether,
    pageMode: paper.pageMode,
    backAllowed: paper.backAllowed,
    scoreKept: paper.scoreKept,
    feedbackAt: paper.feedbackAt,
    keyAt: paper.keyAt,
    parallelTo: paper.parallelTo,
  };
}

export function toSectionDto({ key, title, instructions }: PaperSection): PaperSectionDto {
  return { key, title: toLocalisedTextDto(title), instructions: toLocalisedTextDto(instructions) };
}

export function toPoolDto({ section, courseId, topic, objective, difficulty, count, points }: PoolRow): PaperPoolDto {
  return { section, courseId, topic, objective, difficulty, count, points };
}
