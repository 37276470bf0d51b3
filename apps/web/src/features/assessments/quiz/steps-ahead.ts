import type { ShownQuestionDto } from '@tamkin/api-client';

/** Whether steps of a case are still to come, one after the other. */
export function hasStepsAhead({ limits: { steps }, prompts }: Pick<ShownQuestionDto, 'limits' | 'prompts'>): boolean {
  return steps !== null && prompts.length < steps;
}
