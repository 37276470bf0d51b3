import type { QuestionBody } from '@tamkin/assessments';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, IsIn, ValidateNested } from 'class-validator';
import { oneOf, TypeNamedBy } from '../http/one-of';
import { MultipleBodyDto, OrderingBodyDto, SingleBodyDto, TrueFalseBodyDto } from './choice-body.dto';
import { HotSpotBodyDto } from './hot-spot-body.dto';
import { LikertBodyDto, MatchingBodyDto, MatrixBodyDto, SortingBodyDto } from './paired-body.dto';
import { ScenarioBodyDto } from './scenario-body.dto';
import {
  ClozeBodyDto,
  EssayBodyDto,
  FileBodyDto,
  NumericBodyDto,
  ShortTextBodyDto,
  SpokenBodyDto,
} from './written-body.dto';

const BODIES = {
  single: SingleBodyDto,
  multiple: MultipleBodyDto,
  'true-false': TrueFalseBodyDto,
  numeric: NumericBodyDto,
  'short-text': ShortTextBodyDto,
  cloze: ClozeBodyDto,
  scenario: ScenarioBodyDto,
  matching: MatchingBodyDto,
  ordering: OrderingBodyDto,
  sorting: SortingBodyDto,
  matrix: MatrixBodyDto,
  likert: LikertBodyDto,
  essay: EssayBodyDto,
  file: FileBodyDto,
  spoken: SpokenBodyDto,
  'hot-spot': HotSpotBodyDto,
} satisfies Record<QuestionBody['type'], new () => object>;

/** The body of a question: what is the same in every language, one class per type. */
export type QuestionBodyDto = InstanceType<(typeof BODIES)[keyof typeof BODIES]>;

/** A body of unknown type ends here, and is refused for its type. */
class UnknownBodyDto {
  @IsIn(Object.keys(BODIES))
  type: string;
}

/** Validates a property as the body of its `type`, and describes it so. */
export function IsQuestionBody(): PropertyDecorator {
  return applyDecorators(IsDefined(), ValidateNested(), TypeNamedBy('type', BODIES, UnknownBodyDto), ApiQuestionBody());
}

export function ApiQuestionBody(): PropertyDecorator {
  return ApiProperty(oneOf(BODIES));
}

/** On a class with such a property: makes the bodies known to the contract. */
export const QUESTION_BODY_MODELS = Object.values(BODIES);

/** A body as it leaves. */
export function toBodyDto(body: QuestionBody): QuestionBodyDto {
  return body as QuestionBodyDto;
}
