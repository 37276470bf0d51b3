import { newCertificateCode, printedCode, readCode } from './certificate-code';

describe('verification codes', () => {
  it('have no letter that is taken for another, and do not repeat', () => {
    const codes = Array.from({ length: 2_000 }, newCertificateCode);
    expect(codes.filter((code) => !/^[2-9A-HJKMNP-TV-Z]{12}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are read as they are printed, and however they are typed', () => {
    expect(printedCode('K7QM4XPD92RT')).toBe('K7QM-4XPD-92RT');
    for (const typed of ['K7QM-4XPD-92RT', 'k7qm 4xpd 92rt', ' k7qm4xpd92rt ', 'K7QM–4XPD–92RT']) {
      expect(readCode(typed)).toBe('K7QM4XPD92RT');
    }
  });

  it.each(['', 'K7QM', 'K7QM-4XPD-92R0', `${'A'.repeat(500)}`, "K7QM' or 1=1"])('does not take %j for one', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});
