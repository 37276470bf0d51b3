import type { AuthoredTextsDto, LessonBlockDto } from '@tamkin/api-client';
import { deskOf, type Desk } from '../desk/desk';
import { placed } from './place-document';

const heading = (id: string, text: string): LessonBlockDto => ({ id, type: 'heading', level: 2, text });
const list = (id: string, ...words: string[]): LessonBlockDto => ({
  ...{ id, type: 'list', ordered: false },
  items: words.map((text, place) => ({ id: `${id}-${place}`, text, level: 0 })),
});
const image = (id: string): LessonBlockDto => ({ id, type: 'image', alt: '', caption: '' });
const question = (id: string): LessonBlockDto => ({ id, type: 'question', text: '?' });

function deskWith(fr: LessonBlockDto[], ar: LessonBlockDto[] = []): Desk {
  const text = (language: 'fr' | 'ar', blocks: LessonBlockDto[]) => ({
    ...{ language, blocks, revision: 1, standings: [], unfinished: [], outOfDate: false },
    updatedAt: '2026-11-23T00:00:00Z',
  });
  const loaded = { baseLanguage: 'fr', languages: ['fr', 'ar'], texts: [text('fr', fr), text('ar', ar)] };
  return deskOf(loaded as unknown as AuthoredTextsDto);
}

describe('a document on the desk', () => {
  it('adds the base at the end and its translation beside it, under the same ids', () => {
    const fr = [heading('h', 'Visite'), image('p'), list('l', 'un', 'deux')];
    const ar = [heading('x', 'زيارة'), list('y', 'واحد', 'اثنان')];
    const { desk, parts } = placed(deskWith([heading('old', 'Avant')]), [
      { language: 'fr', blocks: fr },
      { language: 'ar', blocks: ar },
    ]);
    expect(desk.texts.fr.blocks.map(({ id }) => id)).toEqual(['old', 'h', 'p', 'l']);
    expect(desk.texts.ar.blocks).toEqual([heading('h', 'زيارة'), list('l', 'واحد', 'اثنان')]);
    expect(parts).toEqual([
      { language: 'fr', placement: { kind: 'added', count: 3 } },
      { language: 'ar', placement: { kind: 'translated', count: 2, replaced: 0 } },
    ]);
  });

  it('fills the translation of a text that has the same blocks, and says what it replaces', () => {
    const base = [heading('h', 'Visite'), question('q'), list('l', 'un', 'deux')];
    const before = deskWith(base, [heading('h', 'قديم')]);
    const { desk, parts } = placed(before, [{ language: 'ar', blocks: [heading('x', 'زيارة'), list('y', 'أ', 'ب')] }]);
    expect(desk.texts.fr.blocks).toEqual(base);
    expect(desk.texts.ar.blocks).toEqual([heading('h', 'زيارة'), list('l', 'أ', 'ب')]);
    expect(parts).toEqual([{ language: 'ar', placement: { kind: 'translated', count: 2, replaced: 1 } }]);
  });

  it('writes nothing where the blocks differ, and says where', () => {
    const before = deskWith([heading('h', 'Visite'), list('l', 'un', 'deux')]);
    const tell = (blocks: LessonBlockDto[]) => {
      const { desk, parts } = placed(before, [{ language: 'ar', blocks }]);
      expect(desk).toBe(before);
      return parts[0]?.placement;
    };
    expect(tell([heading('x', 'زيارة'), list('y', 'أ')])).toEqual({
      kind: 'differs',
      at: 2,
      base: 'list',
      given: 'list',
    });
    expect(tell([heading('x', 'زيارة')])).toEqual({ kind: 'differs', at: 2, base: 'list', given: null });
    const empty = placed(deskWith([]), [{ language: 'ar', blocks: [heading('x', 'زيارة')] }]);
    expect(empty.parts[0]?.placement).toEqual({ kind: 'no-base' });
    const full = deskWith(Array.from({ length: 100 }, (_, place) => heading(`b${place}`, 'x')));
    expect(placed(full, [{ language: 'fr', blocks: [heading('h', 'y')] }]).parts[0]?.placement).toMatchObject({
      kind: 'too-many',
    });
  });
});
