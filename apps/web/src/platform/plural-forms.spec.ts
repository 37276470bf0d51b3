import i18next from 'i18next';
import { withManyForm } from './plural-forms';

it('gives French its form for round millions', () => {
  expect(withManyForm({ row_one: '{{count}} ligne', row_other: '{{count}} lignes', deep: { x_other: 'x' } })).toEqual({
    row_one: '{{count}} ligne',
    row_other: '{{count}} lignes',
    row_many: '{{count}} lignes',
    deep: { x_other: 'x', x_many: 'x' },
  });
});

it('keeps a form written by hand', () => {
  expect(withManyForm({ row_many: 'de lignes', row_other: 'lignes' })).toMatchObject({ row_many: 'de lignes' });
});

describe('counting in sentences', () => {
  const ar = { row_zero: '0', row_one: '1', row_two: '2', row_few: 'few', row_many: 'many', row_other: 'other' };

  beforeAll(async () => {
    const fr = withManyForm({ row_one: '{{count}} ligne', row_other: '{{count}} lignes' });
    await i18next.init({
      lng: 'fr',
      fallbackLng: false,
      resources: { fr: { common: fr }, ar: { common: ar } },
      defaultNS: 'common',
    });
  });

  it.each([
    [0, '0 ligne'],
    [1, '1 ligne'],
    [2, '2 lignes'],
    [1_000_000, '1000000 lignes'],
  ])('in French, %d', (count, said) => {
    expect(i18next.t('row', { count, lng: 'fr' })).toBe(said);
  });

  it.each([
    [0, '0'],
    [1, '1'],
    [2, '2'],
    [3, 'few'],
    [10, 'few'],
    [11, 'many'],
    [99, 'many'],
    [100, 'other'],
    [103, 'few'],
  ])('in Arabic, %d', (count, form) => {
    expect(i18next.t('row', { count, lng: 'ar' })).toBe(form);
  });
});
