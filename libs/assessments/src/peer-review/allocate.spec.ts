import fc from 'fast-check';
import { allocateInRing, chooseInstead, together } from './allocate';

const people = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ submissionId: `s${place}`, enrolmentId: `e${place}` }));

describe('who reviews whom', () => {
  it('is fair, never oneself, never the same work twice, and the same each time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 5 }), fc.string(), (count, each, seed) => {
        const work = people(count);
        const given = allocateInRing(work, each, seed);
        expect(allocateInRing([...work].reverse(), each, seed)).toEqual(given);
        const wanted = Math.max(0, Math.min(each, count - 1));
        for (const { submissionId, enrolmentId } of work) {
          expect(given.filter(({ reviewerEnrolmentId }) => reviewerEnrolmentId === enrolmentId)).toHaveLength(wanted);
          const reviewers = given.filter((one) => one.submissionId === submissionId);
          expect(new Set(reviewers.map(({ reviewerEnrolmentId }) => reviewerEnrolmentId)).size).toBe(wanted);
          expect(reviewers.some(({ reviewerEnrolmentId }) => reviewerEnrolmentId === enrolmentId)).toBe(false);
        }
      }),
    );
  });

  it('asks the one who was asked least in place of somebody late, and nobody twice about the same work', () => {
    const reviewers = [
      { enrolmentId: 'busy', asked: 3, excluded: new Set<string>() },
      { enrolmentId: 'author', asked: 0, excluded: new Set(['s1']) },
      { enrolmentId: 'free', asked: 1, excluded: new Set<string>() },
    ];
    expect(chooseInstead('s1', reviewers, 'seed')).toBe('free');
    expect(chooseInstead('s1', reviewers.slice(1, 2), 'seed')).toBeNull();
  });

  it('makes one mark of several by their middle or their mean', () => {
    expect(together([10, 90, 80], 'median')).toBe(80);
    expect(together([10, 90, 80, 60], 'median')).toBe(70);
    expect(together([10, 90, 80], 'mean')).toBe(60);
  });
});
