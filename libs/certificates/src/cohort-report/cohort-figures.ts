import type { SatisfactionMean } from '@tamkin/assessments';
import type { PersonOutcome, TrainedPerson } from './cohort-people';
import type { CohortFigures } from './cohort-report.entity';

/** The figures of the report. Withdrawn people count as enrolled; attendance is of those who stayed. */
export function cohortFigures(
  people: readonly PersonOutcome[],
  satisfaction: SatisfactionMean,
  hasSessions: boolean,
): CohortFigures {
  const all = people.map(({ person }) => person);
  const stayed = all.filter(({ withdrawn }) => !withdrawn);
  const paired = all.filter(({ preScore, finalScore }) => preScore !== null && finalScore !== null);
  const count = (has: (person: TrainedPerson) => boolean): number => all.filter(has).length;
  const released = (kind: string): number => people.filter(({ outcome }) => outcome.kind === kind).length;
  return {
    enrolled: all.length,
    started: count(({ started }) => started),
    completed: count(({ completed, withdrawn }) => completed && !withdrawn),
    withdrawn: all.length - stayed.length,
    sat: count(({ satFinal }) => satFinal),
    passed: count(({ passedFinal }) => passedFinal),
    attendancePercent: hasSessions ? mean(stayed.map(({ attendancePercent }) => attendancePercent ?? 0)) : null,
    gain: mean(paired.map(({ preScore, finalScore }) => (finalScore ?? 0) - (preScore ?? 0))),
    paired: paired.length,
    satisfaction: satisfaction.mean,
    satisfactionAnswers: satisfaction.answers,
    achievement: released('achievement'),
    participation: released('participation'),
  };
}

/** Rounded to one decimal; `null` of nothing. */
function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
}
