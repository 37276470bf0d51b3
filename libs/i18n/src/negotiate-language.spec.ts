import { negotiateLanguage } from './negotiate-language';

describe('negotiateLanguage', () => {
  it.each([
    ['ar-MA,ar;q=0.9,fr;q=0.8', 'ar'],
    ['de-DE, en;q=0.5, fr;q=0.4', 'en'],
    ['zgh', 'fr'],
    [undefined, 'fr'],
  ])('answers %s in %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });
});
