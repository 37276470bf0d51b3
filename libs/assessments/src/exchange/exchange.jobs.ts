import { defineJob } from '@tamkin/queue';

/** Reads a file of questions and plans what it would do to a bank. Writes nothing but the plan. */
export const readQuestionImport = defineJob<{ importId: string }>('question-import.read', {
  lane: 'imports',
  attempts: 4,
});

/** Does what a confirmed plan says. Goes on where a killed worker stopped. */
export const applyQuestionImport = defineJob<{ importId: string }>('question-import.apply', { lane: 'imports' });

/** Makes the file of questions that somebody asked for. */
export const makeQuestionExport = defineJob<{ exportId: string }>('question-export.make', {
  lane: 'exports',
  attempts: 4,
  backoffMs: 2_000,
});
