import type { DraftActivityDto, TextStateDto } from '@tamkin/api-client';
import { hasContent, hasGap, isEmpty, textGap } from './activity-gaps';

const course = { baseLanguage: 'fr' as const, languages: ['fr' as const, 'ar' as const] };
const text = (language: 'fr' | 'ar', given: Partial<TextStateDto> = {}): TextStateDto => ({
  ...{ language, revision: 1, empty: false, outOfDate: false, missing: 0, outdated: 0, unfinished: 0, updatedAt: '' },
  ...given,
});
const activity = (given: Partial<DraftActivityDto>): DraftActivityDto => ({
  ...{ id: 'a', kind: 'lesson', purpose: null, actionPlan: false, mandatory: true, minutes: 5, title: {}, texts: [] },
  ...{ empty: false, ...given },
});

describe('what is missing in an activity', () => {
  it('is the text of a lesson and the task of an assignment', () => {
    expect(textGap(activity({}), 'fr', 'fr')?.what).toBe('no-text');
    expect(textGap(activity({ kind: 'assignment' }), 'fr', 'fr')?.what).toBe('no-task');
    expect(isEmpty(activity({ texts: [text('fr', { empty: true })] }), course)).toBe(true);
  });

  it('is a translation that is not there, lacks blocks or fell behind', () => {
    const gap = (ar?: Partial<TextStateDto>) =>
      textGap(activity({ texts: [text('fr'), ...(ar ? [text('ar', ar)] : [])] }), 'ar', 'fr');
    expect(gap()).toEqual({ what: 'untranslated', count: 0 });
    expect(gap({ missing: 2, outOfDate: true, outdated: 1 })).toEqual({ what: 'blocks-missing', count: 2 });
    expect(gap({ outOfDate: true, outdated: 3 })).toEqual({ what: 'out-of-date', count: 3 });
    expect(gap({})).toBeNull();
  });

  it('is a block of the base with which nobody could do anything, and a test without questions', () => {
    const unfinished = activity({ texts: [text('fr', { unfinished: 1 }), text('ar')] });
    expect(textGap(unfinished, 'fr', 'fr')).toEqual({ what: 'unfinished', count: 1 });
    expect([hasGap(unfinished, course), isEmpty(unfinished, course)]).toEqual([true, false]);
    expect(hasGap(activity({ kind: 'quiz', empty: true }), course)).toBe(true);
    expect(hasGap(activity({ kind: 'session' }), course)).toBe(false);
  });

  it('leaves a course without content until one thing is written, unless it is all sessions', () => {
    const session = activity({ kind: 'session' });
    const lesson = (given: Partial<TextStateDto>) => activity({ texts: [text('fr', given)] });
    expect(hasContent([], course)).toBe(false);
    expect(hasContent([session, lesson({ empty: true })], course)).toBe(false);
    expect(hasContent([session, lesson({})], course)).toBe(true);
    expect(hasContent([session], course)).toBe(true);
  });
});
