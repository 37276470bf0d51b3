import type { LessonBlockDto } from '@tamkin/api-client';
import { movedBlock, newBlock, rowsOf, toInput, translationOf, withBlock } from './editable-text';

const text = (id: string, html = id): LessonBlockDto => ({ id, type: 'text', html });
const file = { id: 'f', name: 'a.png', contentType: 'image/png', size: 9 };

it('puts a translation beside its base, and what has none at the end', () => {
  const rows = rowsOf({ base: [text('a'), text('b')], translation: [text('x'), text('b')] });
  expect(rows.map(({ id, base }) => [id, base?.id ?? null])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
    ['x', null],
  ]);
});

it('keeps the order of the base when a translation is begun in the middle', () => {
  const blocks = withBlock([text('a'), text('c')], text('b'), ['a', 'b', 'c']);
  expect(blocks.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(withBlock(blocks, text('b', 'new'), ['a', 'b', 'c'])[1]?.html).toBe('new');
});

it('starts a translated picture from the same file, its words empty', () => {
  expect(translationOf({ id: 'p', type: 'image', file, alt: 'La pièce' })).toEqual({ id: 'p', type: 'image', file });
});

it('sends files by id and leaves out what was only added', () => {
  expect(toInput([newBlock('text'), { id: 'p', type: 'image', file, alt: 'x' }, text('a')])).toEqual([
    { id: 'p', type: 'image', alt: 'x', fileId: 'f' },
    { id: 'a', type: 'text', html: 'a' },
  ]);
});

it('moves a block, and not past the end', () => {
  const ids = (blocks: LessonBlockDto[]) => blocks.map(({ id }) => id).join('');
  expect(ids(movedBlock([text('a'), text('b')], 'a', 1))).toBe('ba');
  expect(ids(movedBlock([text('a'), text('b')], 'b', 1))).toBe('ab');
});
