import { firstLanguage } from './language';

it.each([
  [['ar-MA', 'fr'], 'ar'],
  [['zgh', 'fr-MA'], 'fr'],
  [['de'], 'fr'],
])('greets a browser that asks for %j in %s', (wanted, language) => {
  expect(firstLanguage(wanted)).toBe(language);
});
