import type { ShownQuestionDto } from '@tamkin/api-client';
import type { ComponentType } from 'react';
import type { AnswerFieldProps } from './answer-field';
import { ChoiceField } from './choice-field';
import { ClozeField } from './cloze-field';
import { EssayField } from './essay-field';
import { FileField } from './file-field';
import { HotSpotField } from './hot-spot-field';
import { MatchingField } from './matching-field';
import { MatrixField } from './matrix-field';
import { NumberField } from './number-field';
import { OrderField } from './order-field';
import { ScenarioField } from './scenario-field';
import { ScaleAnswer } from './scale-answer';
import { SortingField } from './sorting-field';
import { SpokenField } from './spoken-field';
import { WordsField } from './words-field';

/** The field of each type of question. */
export const ANSWER_FIELDS: Readonly<Record<ShownQuestionDto['type'], ComponentType<AnswerFieldProps>>> = {
  single: ChoiceField,
  multiple: ChoiceField,
  'true-false': ChoiceField,
  numeric: NumberField,
  'short-text': WordsField,
  cloze: ClozeField,
  scenario: ScenarioField,
  matching: MatchingField,
  ordering: OrderField,
  sorting: SortingField,
  matrix: MatrixField,
  likert: ScaleAnswer,
  essay: EssayField,
  file: FileField,
  spoken: SpokenField,
  'hot-spot': HotSpotField,
};

/** Types whose field has the hint as its own label. */
export const LABELLED_BY_HINT: readonly ShownQuestionDto['type'][] = ['numeric', 'short-text', 'essay'];
