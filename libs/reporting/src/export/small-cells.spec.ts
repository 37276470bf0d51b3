import { withholdSmall } from './small-cells';

describe('withholding small cells', () => {
  it('withholds one to four and keeps nought', () => {
    expect(withholdSmall([0, 1, 4, 5, 80])).toEqual([0, null, null, 5, 80]);
  });

  it('withholds a second when one alone could be worked out from the total', () => {
    expect(withholdSmall([12, 3, 7, 0])).toEqual([12, null, null, 0]);
  });

  it('withholds nothing where nothing is small', () => {
    expect(withholdSmall([5, 6, 0])).toEqual([5, 6, 0]);
  });
});
