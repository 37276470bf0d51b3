import { DomainError, type FieldProblem } from '@tamkin/kernel';
import type { SettingsRow } from '../assignment/assignment-settings.repository';
import { partProblems } from '../question/question-content';
import { plainText } from '../question/plain-text';
import { markWithRubric, type RubricScores } from '../rubric/rubric';
import type { Verdict } from './verdict';
import type { MarkDecision } from './submission-mark.entity';

const COMMENT_LIMIT = 4_000;

export interface MarkToGive {
  readonly decision: MarkDecision;
  readonly comment: string;
  /** Criterion → level. May be left out when sending back, and without a rubric. */
  readonly scores?: RubricScores | null;
  /** 0–100, where there is no rubric; `null` = no figure. */
  readonly percent?: number | null;
  readonly voiceFileId?: string | null;
}

/** A mark, cleaned and added up. Refused when it says nothing, skips a criterion or contradicts the pass mark. */
export function acceptMark(given: MarkToGive, { rubric, passPercent }: SettingsRow): Verdict {
  const problems = partProblems('comment', given.comment, COMMENT_LIMIT);
  const comment = plainText(given.comment);
  const voiceFileId = given.voiceFileId ?? null;
  if (given.decision === 'sent-back' && !comment && !voiceFileId) {
    problems.push({ field: 'comment', code: 'submission.say-why' });
  }
  const figures = figuresOf(given, rubric.length > 0 ? rubric : null, problems);
  const below = passPercent !== null && figures.percent !== null && figures.percent < passPercent;
  if (given.decision === 'accepted' && below) {
    problems.push({ field: 'decision', code: 'mark.below-pass', details: { passPercent } });
  }
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return { decision: given.decision, comment, voiceFileId, ...figures };
}

function figuresOf(
  { decision, scores, percent }: MarkToGive,
  rubric: SettingsRow['rubric'] | null,
  problems: FieldProblem[],
): Pick<Verdict, 'points' | 'percent' | 'scores'> {
  const none = { points: null, percent: null, scores: null };
  if (rubric) {
    const chosen = scores ?? {};
    if (decision === 'sent-back' && Object.keys(chosen).length === 0) return none;
    const mark = markWithRubric(rubric, chosen);
    return { points: mark.points, percent: mark.percent, scores: chosen };
  }
  if (scores && Object.keys(scores).length > 0) problems.push({ field: 'scores', code: 'field.not-known' });
  if (percent === null || percent === undefined) return none;
  if (!Number.isFinite(percent) || percent < 0) {
    problems.push({ field: 'percent', code: 'field.too-small', details: { min: 0 } });
  }
  if (percent > 100) problems.push({ field: 'percent', code: 'field.too-big', details: { max: 100 } });
  return { ...none, percent: Math.round(percent * 100) / 100 };
}
