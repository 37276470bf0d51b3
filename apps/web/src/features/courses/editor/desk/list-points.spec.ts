import { dividedAt, filledFrom, linesOf, withLines, type Point } from './list-points';

const point = (id: string, text: string, level = 0): Point => ({ id, text, level });
const texts = (points: readonly Point[]): string[] => points.map(({ text }) => text);

describe('the points of a list', () => {
  it('are divided where the caret stands, and stay as deep', () => {
    const { points, added } = dividedAt([point('a', 'onetwo', 1), point('b', 'three')], 'a', ['one', 'two']);
    expect(texts(points)).toEqual(['one', 'two', 'three']);
    expect([points[1]?.id, points[1]?.level]).toEqual([added, 1]);
  });

  it('come one by one out of what was copied from Word, without its bullets', () => {
    const copied = '• Saluer\r\n\r\n2) Demander le projet\no\tNoter les faits\n- 3 chiffres';
    expect(linesOf(copied)).toEqual(['Saluer', 'Demander le projet', 'Noter les faits', '3 chiffres']);
    expect(texts(withLines([point('a', ''), point('b', 'last')], 'a', ['x', 'y']))).toEqual(['x', 'y', 'last']);
  });

  it('leave a single line to be pasted as it is', () => {
    expect(linesOf('- 3 chiffres')).toEqual([]);
  });

  it('are filled one after the other in a translation, which never has more than its base', () => {
    const filled = filledFrom([point('a', 'kept'), point('b', ''), point('c', '')], 'b', ['x', 'y', 'z']);
    expect(texts(filled)).toEqual(['kept', 'x', 'y']);
  });
});
