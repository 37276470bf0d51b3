import { notFitting, requireOnly, type GivenAnswer } from '../given-answer';
import type { Answer, FileBody, SpokenBody } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';

/** Most files of one answer. */
export const MAX_ANSWER_FILES = 5;
/** Longest spoken answer, seconds. */
export const LONGEST_RECORDING = 300;

/** Photos or PDF pages; a person marks them. That the files are the learner's own is checked where answers are kept. */
export const file: QuestionTypeRules<FileBody> = {
  groups: () => [],
  bodyProblems: ({ maxFiles }) =>
    Number.isInteger(maxFiles) && maxFiles >= 1 && maxFiles <= MAX_ANSWER_FILES
      ? []
      : [{ field: 'maxFiles', code: 'field.not-valid' }],
  needsMarking: () => true,
  limits: ({ maxFiles }) => ({ maxFiles }),
  fileKind: 'scan',
  accept: ({ body }, given) => acceptFiles(given, body.maxFiles),
  mark: () => 0,
  rightAnswer: () => null,
};

/** One recording; a person marks it. */
export const spoken: QuestionTypeRules<SpokenBody> = {
  groups: () => [],
  bodyProblems: ({ maxSeconds }) =>
    Number.isInteger(maxSeconds) && maxSeconds >= 10 && maxSeconds <= LONGEST_RECORDING
      ? []
      : [{ field: 'maxSeconds', code: 'field.not-valid' }],
  needsMarking: () => true,
  limits: ({ maxSeconds }) => ({ maxFiles: 1, maxSeconds }),
  fileKind: 'voice',
  accept: (_, given) => acceptFiles(given, 1),
  mark: () => 0,
  rightAnswer: () => null,
};

function acceptFiles(given: GivenAnswer, most: number): Answer | null {
  requireOnly(given, 'fileIds');
  const fileIds = [...(given.fileIds ?? [])];
  if (fileIds.length > most || new Set(fileIds).size !== fileIds.length) throw notFitting();
  return fileIds.length === 0 ? null : { type: 'files', fileIds };
}
