import type { QuestionContent } from '../question/question-content';
import { acceptRubric } from './rubric';

/** A question that people mark may carry a rubric: cleaned, refused when it does not fit, left out when it is empty. */
export function withRubric(content: QuestionContent): QuestionContent {
  const { body } = content;
  if (!('rubric' in body)) return content;
  const { rubric = [], ...rest } = body;
  if (rubric.length === 0) return { ...content, body: rest };
  return { ...content, body: { ...rest, rubric: acceptRubric('body.rubric', rubric) } };
}
