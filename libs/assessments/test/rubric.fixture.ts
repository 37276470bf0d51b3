import type { RubricCriterion } from '../src/rubric/rubric';

/** Two criteria: 4 or 8 points for the first, 0 or 2 for the second. The best is 10. */
export const RUBRIC: RubricCriterion[] = [criterion('r1', [4, 8]), criterion('r2', [0, 2])];

function criterion(key: string, points: number[]): RubricCriterion {
  const levels = points.map((worth, place) => ({
    key: `l${place + 1}`,
    points: worth,
    text: words(`niveau ${place + 1}`),
  }));
  return { key, text: words(`critère ${key}`), levels };
}

function words(text: string): { fr: string; ar: string } {
  return { fr: text, ar: `معيار ${text}` };
}
