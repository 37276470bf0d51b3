import { outcomeOf, scoreBandOf, type OutcomeFacts } from './outcome';

const RULES = {
  attendancePercent: 80,
  mandatoryModulesPercent: 100,
  finalTestPercent: 70,
  observationPercent: 60,
  actionPlanRequired: true,
};

const facts = (given: Partial<OutcomeFacts> = {}): OutcomeFacts => ({
  withdrawn: false,
  completed: false,
  blockers: ['final-test-not-passed'],
  attendancePercent: 100,
  mandatoryMissing: 0,
  mandatoryMissingOnline: 0,
  ...given,
});

describe('outcomeOf', () => {
  it('gives achievement when everything is met', () => {
    expect(outcomeOf(RULES, facts({ completed: true, blockers: [] }))).toEqual({ kind: 'achievement', missing: [] });
  });

  it('gives participation at 79 % attendance with all the rest done, and says why', () => {
    const nearly = facts({
      attendancePercent: 79,
      blockers: ['activities-missing', 'attendance-low'],
      mandatoryMissing: 1,
    });
    expect(outcomeOf(RULES, nearly)).toEqual({
      kind: 'participation',
      missing: ['activities-missing', 'attendance-low'],
    });
  });

  it.each<[string, Partial<OutcomeFacts>, 'participation' | null]>([
    [
      '80 % attendance and nothing else',
      { attendancePercent: 80, mandatoryMissingOnline: 9, mandatoryMissing: 9 },
      'participation',
    ],
    [
      '79 % attendance and a failed test',
      { attendancePercent: 79, blockers: ['attendance-low', 'final-test-not-passed'] },
      null,
    ],
    [
      '79 % attendance and unread lessons',
      {
        attendancePercent: 79,
        blockers: ['activities-missing', 'attendance-low'],
        mandatoryMissing: 2,
        mandatoryMissingOnline: 1,
      },
      null,
    ],
    [
      'all but the sessions',
      { attendancePercent: null, blockers: ['activities-missing', 'attendance-low'], mandatoryMissing: 1 },
      null,
    ],
    ['49 % attendance with all the rest', { attendancePercent: 49, blockers: ['attendance-low'] }, null],
  ])('decides %s', (_, given, kind) => {
    expect(outcomeOf(RULES, facts(given)).kind).toBe(kind);
  });

  it('asks for all mandatory activities where a course has no face-to-face part', () => {
    const online = { ...RULES, attendancePercent: null };
    expect(outcomeOf(online, facts({ attendancePercent: null })).kind).toBe('participation');
    expect(outcomeOf(online, facts({ attendancePercent: null, mandatoryMissing: 1 })).kind).toBeNull();
  });

  it('gives a withdrawn person nothing', () => {
    expect(outcomeOf(RULES, facts({ withdrawn: true, completed: true, blockers: [] }))).toEqual({
      kind: null,
      missing: ['withdrawn'],
    });
  });
});

describe('scoreBandOf', () => {
  it.each([
    [null, null],
    [70, 'sufficient'],
    [79.99, 'sufficient'],
    [80, 'good'],
    [90, 'very-good'],
  ])('says %s as %s', (score, band) => {
    expect(scoreBandOf(score)).toBe(band);
  });
});
