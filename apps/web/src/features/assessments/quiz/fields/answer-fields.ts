import type { ShownQuestionDto } from '@tamkin/api-client';
import type { ComponentType } from 'react';
import type { AnswerFieldProps } from './answer-field';
import { ChoiceField } from './choice-field';
import { ClozeField } from './cloze-field';
import { MatchingField } from './matching-field';
import { NumberField } from './number-field';
import { OrderField } from './order-field';
import { SortingField } from './sorting-field';
import { WordsField } from './words-field';

/** The field of each type of question. */
export const ANSWER_FIELDS: Readonly<Record<ShownQuestionDto['type'], ComponentType<AnswerFieldProps>>> = {
  single: ChoiceField,
  multiple: ChoiceField,
  'true-false': ChoiceField,
  numeric: NumberField,
  'short-text': WordsField,
  cloze: ClozeField,
  matching: MatchingField,
  ordering: OrderField,
  sorting: SortingField,
};

/** Types whose field has the hint as its own label. */
export const LABELLED_BY_HINT: readonly ShownQuestionDto['type'][] = ['numeric', 'short-text'];
