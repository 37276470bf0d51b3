import { foldText } from './fold-text';

describe('foldText', () => {
  it('finds a French word typed without its accents', () => {
    expect(foldText('Décider sans  BIAIS')).toBe(foldText('decider sans biais'));
  });

  it('makes Arabic spelling variants meet', () => {
    expect(foldText('الإحالة')).toBe(foldText('الاحاله'));
    expect(foldText('مُقَاوَلَـة')).toBe(foldText('مقاولة'));
  });

  it('keeps different words apart', () => {
    expect(foldText('كفيل')).not.toBe(foldText('كفالة'));
  });
});
