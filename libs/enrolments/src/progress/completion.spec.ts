import fc from 'fast-check';
import type { CompletionRules } from '@tamkin/courses';
import { completion, type CompletionFacts } from './completion';

const percent = fc.integer({ min: 0, max: 100 });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

const anyRules: fc.Arbitrary<CompletionRules> = fc.record({
  attendancePercent: maybe(percent),
  mandatoryModulesPercent: percent,
  finalTestPercent: maybe(percent),
  observationPercent: maybe(percent),
  actionPlanRequired: fc.boolean(),
});

const anyFacts: fc.Arbitrary<CompletionFacts> = fc
  .record({
    mandatory: fc.integer({ min: 0, max: 40 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    finalScore: maybe(percent),
    attendancePercent: maybe(percent),
    observationPercent: maybe(percent),
    actionPlanAccepted: fc.boolean(),
  })
  .map(({ share, ...facts }) => ({ ...facts, done: Math.round(share * facts.mandatory) }));

const C6: CompletionRules = {
  attendancePercent: 80,
  mandatoryModulesPercent: 100,
  finalTestPercent: 70,
  observationPercent: 60,
  actionPlanRequired: true,
};
const ALL_MET: CompletionFacts = {
  mandatory: 21,
  done: 21,
  finalScore: 70,
  attendancePercent: 80,
  observationPercent: 60,
  actionPlanAccepted: true,
};

describe('completion', () => {
  it('keeps progress between 0 and 1, and at 1 only when every mandatory activity is done', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        const { progress } = completion(rules, facts);
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThanOrEqual(1);
        expect(progress === 1).toBe(facts.done === facts.mandatory);
      }),
    );
  });

  it('never goes back when one more activity is done', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        fc.pre(facts.done < facts.mandatory);
        const before = completion(rules, facts);
        const after = completion(rules, { ...facts, done: facts.done + 1 });
        expect(after.progress).toBeGreaterThan(before.progress);
        expect(before.blockers).toEqual(expect.arrayContaining([...after.blockers]));
      }),
    );
  });

  it('never finds more missing when a score, attendance or plan gets better', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, percent, (rules, facts, more) => {
        const better = (value: number | null): number => Math.min(100, (value ?? 0) + more);
        const before = completion(rules, {
          ...facts,
          finalScore: facts.finalScore ?? 0,
          observationPercent: facts.observationPercent ?? 0,
        });
        const after = completion(rules, {
          ...facts,
          finalScore: better(facts.finalScore),
          attendancePercent: better(facts.attendancePercent),
          observationPercent: better(facts.observationPercent),
          actionPlanAccepted: true,
        });
        expect(before.blockers).toEqual(expect.arrayContaining([...after.blockers]));
      }),
    );
  });

  it('is complete exactly when nothing blocks', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        const { complete, blockers } = completion(rules, facts);
        expect(complete).toBe(blockers.length === 0);
      }),
    );
  });

  it('does not ask for what the course leaves out', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const rules = {
          ...C6,
          attendancePercent: null,
          finalTestPercent: null,
          observationPercent: null,
          actionPlanRequired: false,
        };
        const { blockers } = completion(rules, facts);
        expect(blockers.filter((code) => code !== 'activities-missing')).toEqual([]);
      }),
    );
  });

  it('meets each rule at its very figure and misses it one below', () => {
    expect(completion(C6, ALL_MET)).toMatchObject({ complete: true, progress: 1, blockers: [] });
    const missed: [Partial<CompletionFacts>, string][] = [
      [{ done: 20 }, 'activities-missing'],
      [{ finalScore: null }, 'final-test-missing'],
      [{ finalScore: 69.99 }, 'final-test-not-passed'],
      [{ attendancePercent: 79 }, 'attendance-low'],
      [{ attendancePercent: null }, 'attendance-low'],
      [{ observationPercent: null }, 'observation-missing'],
      [{ observationPercent: 59 }, 'observation-low'],
      [{ actionPlanAccepted: false }, 'action-plan-missing'],
    ];
    for (const [fact, blocker] of missed) expect(completion(C6, { ...ALL_MET, ...fact }).blockers).toEqual([blocker]);
  });
});
