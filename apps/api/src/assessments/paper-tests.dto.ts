import { ApiProperty } from '@nestjs/swagger';
import {
  PRINTED_FORMS,
  SHEET_REASON_LIMIT,
  type KeyedSheet,
  type PersonOnPaper,
  type PrintedForm,
  type TestOnPaper,
  type TestSheetView,
} from '@tamkin/assessments';
import { isUnreported } from '@tamkin/enrolments';
import { displayName, inLanguage, type Language } from '@tamkin/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { AnswerDto } from './answer.dto';
import { ShownQuestionDto, toShownQuestionDto } from './shown-question.dto';

/** As many as a paper may hold. */
const MAX_ANSWERS = 200;

export class PaperTestDto {
  activityId: string;
  title: string;
  /** Of the course: a cohort may have people on two of them, each with its own paper. */
  versionNumber: number;
  purpose: 'pre-test' | 'formative' | 'final';
  people: number;
  /** Sheets that are keyed in. */
  keyed: number;
  /** Another test of the course draws from the same pools. */
  parallel: boolean;
}

export class PaperTestListDto {
  items: PaperTestDto[];
}

export class PaperPersonDto {
  enrolmentId: string;
  name: string;
  providerName: string;
  /** `null` = the sheet is to be keyed. */
  keyedAt: Date | null;
  /** 0–100, of the sheet; `null` while it waits for a person. */
  scorePercent: number | null;
  /** Attempts on a phone or computer. */
  online: number;
  /** Of the sheet. */
  @ApiProperty({ enum: PRINTED_FORMS })
  form: PrintedForm;
  /** How many questions of that form the person has had before them in a parallel test. */
  met: number;
}

export class PaperFormDto {
  @ApiProperty({ enum: PRINTED_FORMS })
  form: PrintedForm;
  /** As it stands on everything printed of this form. */
  code: string;
  questionCount: number;
  /** Questions that need a phone: they are not on the sheet and do not count. */
  leftOut: ShownQuestionDto[];
}

export class PaperTestDetailDto {
  title: string;
  courseTitle: string;
  /** The report of the cohort is with the reviewer: sheets no longer change. */
  closed: boolean;
  people: PaperPersonDto[];
  /** One, or two where questions are drawn. */
  forms: PaperFormDto[];
  /** Another test of the course draws from the same pools: whoever had it gets the form that repeats least of it. */
  parallel: boolean;
}

export class KeyedSheetDto {
  /** Which of two forms the person has; `null` where everybody has the same. */
  @ApiProperty({ enum: PRINTED_FORMS, nullable: true })
  form: PrintedForm | null;
  /** In the order of the sheet, with what is keyed so far. */
  questions: ShownQuestionDto[];
  keyedAt: Date | null;
  scorePercent: number | null;
}

export class PaperPrintQueryDto {
  /** Of the booklet and the key; answer sheets are everybody's own. */
  @IsOptional()
  @IsIn(PRINTED_FORMS)
  form?: PrintedForm;
}

export class KeyedAnswerDto {
  @IsUUID()
  questionId: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => AnswerDto)
  answer: AnswerDto;
}

export class KeySheetDto {
  /** Questions that are not named were left blank. */
  @IsArray()
  @ArrayMaxSize(MAX_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => KeyedAnswerDto)
  answers: KeyedAnswerDto[];

  /** Why a sheet that is keyed already changes; empty for a new one. */
  @IsString()
  @MaxLength(SHEET_REASON_LIMIT)
  reason: string;
}

export function toPaperTestDto(test: TestOnPaper, language: Language): PaperTestDto {
  return { ...test, title: inLanguage(test.title, language) };
}

export function toPaperTestDetailDto(view: TestSheetView, language: Language): PaperTestDetailDto {
  const { activity, cohort, people, forms, parallel } = view;
  return {
    title: inLanguage(activity.title, language),
    courseTitle: inLanguage(activity.courseTitle, language),
    closed: !isUnreported(cohort.phase),
    people: people.map((person) => toPerson(person, language)),
    parallel,
    forms: forms.map(({ leftOut, ...form }) => ({ ...form, leftOut: leftOut.map(toShownQuestionDto) })),
  };
}

export function toKeyedSheetDto({ form, questions, keyedAt, scorePercent }: KeyedSheet): KeyedSheetDto {
  return { form, questions: questions.map(toShownQuestionDto), keyedAt, scorePercent };
}

function toPerson(person: PersonOnPaper, language: Language): PaperPersonDto {
  const { enrolmentId, names, providerName, keyedAt, scorePercent, online, form, met } = person;
  return {
    enrolmentId,
    name: displayName(names, language),
    providerName: inLanguage(providerName, language),
    keyedAt,
    scorePercent,
    online,
    form,
    met,
  };
}
