import { multipleEditor, singleEditor, trueFalseEditor } from './choice-editor';
import { clozeEditor } from './cloze-editor';
import type { Body, BodyOf, EditorType, QuestionType } from './editor-type';
import { hotSpotEditor } from './hot-spot-editor';
import { likertEditor } from './likert-editor';
import { essayEditor, fileEditor, spokenEditor } from './manual-editors';
import { matchingEditor } from './matching-editor';
import { matrixEditor } from './matrix-editor';
import { numericEditor } from './numeric-editor';
import { orderingEditor } from './ordering-editor';
import { scenarioEditor } from './scenario-editor';
import { shortTextEditor } from './short-text-editor';
import { sortingEditor } from './sorting-editor';

const EDITORS: { readonly [T in QuestionType]: EditorType<BodyOf<T>> } = {
  single: singleEditor,
  multiple: multipleEditor,
  'true-false': trueFalseEditor,
  numeric: numericEditor,
  'short-text': shortTextEditor,
  cloze: clozeEditor,
  scenario: scenarioEditor,
  matching: matchingEditor,
  ordering: orderingEditor,
  sorting: sortingEditor,
  matrix: matrixEditor,
  likert: likertEditor,
  essay: essayEditor,
  file: fileEditor,
  spoken: spokenEditor,
  'hot-spot': hotSpotEditor,
};

/** In the order of the list of types. */
export const QUESTION_TYPES = Object.keys(EDITORS) as QuestionType[];

/** The table is exhaustive by its type; the compiler cannot follow body and editor together. */
export function editorOf(body: Body): EditorType<Body> {
  return EDITORS[body.type] as unknown as EditorType<Body>;
}

export function emptyBody(type: QuestionType): Body {
  return EDITORS[type].empty();
}
