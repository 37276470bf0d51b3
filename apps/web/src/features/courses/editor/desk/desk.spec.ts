import type { LessonBlockDto } from '@tamkin/api-client';
import { inStructureOf, isSameText, isStarted, newBlock, toInput } from './blocks';
import {
  added,
  deskOf,
  dirtyLanguages,
  isSameOnBoth,
  movedBlock,
  putBack,
  removed,
  rowsOf,
  written,
  type Desk,
} from './desk';
import { mergeTexts } from './merge-texts';

const text = (id: string, html = id): LessonBlockDto => ({ id, type: 'text', html });
const ids = (blocks: readonly { id: string }[]): string => blocks.map(({ id }) => id).join('');
const written2 = (language: 'fr' | 'ar', blocks: LessonBlockDto[]) => ({
  ...{ language, blocks, revision: 1, outOfDate: false, standings: [], unfinished: [], updatedAt: '' },
});
const desk = (fr: LessonBlockDto[], ar: LessonBlockDto[]): Desk =>
  deskOf({
    ...{ activityId: 'a', courseId: 'c', kind: 'lesson', baseLanguage: 'fr', languages: ['fr', 'ar'], editable: true },
    texts: [written2('fr', fr), written2('ar', ar)],
  });

describe('the desk', () => {
  it('puts a translation beside its base, and what has none at the end', () => {
    const rows = rowsOf(desk([text('a'), text('b')], [text('x'), text('b')]), ['fr', 'ar']);
    expect(rows.map(({ id, hasBase }) => `${id}${hasBase ? '' : '!'}`)).toEqual(['a', 'b', 'x!']);
  });

  it('keeps the order of the base when a translation is begun in the middle', () => {
    const begun = written(desk([text('a'), text('b'), text('c')], [text('a'), text('c')]), 'ar', text('b'));
    expect(ids(begun.texts.ar.blocks)).toBe('abc');
    expect(dirtyLanguages(begun)).toEqual(['ar']);
  });

  it('removes a block in every language and puts it back, beside what was written meanwhile', () => {
    const before = desk([text('a'), text('b')], [text('a'), text('b')]);
    const without = removed(before, 'a');
    expect([ids(without.texts.fr.blocks), ids(without.texts.ar.blocks)]).toEqual(['b', 'b']);
    const back = putBack(written(without, 'fr', text('b', 'changed')), before, 'a');
    expect([ids(back.texts.fr.blocks), ids(back.texts.ar.blocks)]).toEqual(['ab', 'ab']);
    expect(back.texts.fr.blocks[1]?.html).toBe('changed');
  });

  it('adds after a block or at the end, moves, and not past the end', () => {
    const one = added(desk([text('a'), text('b')], []), text('x'), 'a');
    expect(ids(one.texts.fr.blocks)).toBe('axb');
    expect(ids(added(one, text('y'), null).texts.fr.blocks)).toBe('axby');
    expect(ids(movedBlock(one, 'b', 1).texts.fr.blocks)).toBe('axb');
    expect(ids(movedBlock(one, 'b', -1).texts.fr.blocks)).toBe('abx');
  });

  it('knows which block was written or judged since, in whichever language', () => {
    const before = desk([text('a'), text('b')], [text('a'), text('b')]);
    const changed = written(before, 'ar', text('b', 'changed'));
    expect([isSameOnBoth(before, changed, 'a'), isSameOnBoth(before, changed, 'b')]).toEqual([true, false]);
    const unfinished = { ...before, texts: { ...before.texts, fr: { ...before.texts.fr, unfinished: ['a'] } } };
    expect([isSameOnBoth(before, unfinished, 'a'), isSameOnBoth(before, unfinished, 'b')]).toEqual([false, true]);
  });

  it('has nothing to send for a block that was only added', () => {
    const story = newBlock('story');
    expect(isStarted(story)).toBe(false);
    expect(dirtyLanguages(added(desk([text('a')], []), story, null))).toEqual([]);
    const file = { id: 'f', name: 'a.png', contentType: 'image/png', size: 9 };
    expect(toInput([story, { id: 'p', type: 'image', file, alt: 'x' }])).toEqual([
      { id: 'p', type: 'image', alt: 'x', fileId: 'f' },
    ]);
  });

  it('takes the way the server writes a link for the same text', () => {
    const typed = text('a', '<a target="_blank" rel="noopener noreferrer nofollow" href="https://x.org">x</a>');
    const kept = text('a', '<a href="https://x.org" rel="noopener noreferrer" target="_blank">x</a>');
    expect(isSameText([typed], [{ ...kept, caption: '' }])).toBe(true);
  });
});

describe('a translation in the structure of its base', () => {
  const cards = (...texts: string[]) => texts.map((text, index) => ({ id: `k${index}`, text, box: 'x', feedback: '' }));

  it('keeps its words where the base has the place, and is empty where the base is new', () => {
    const base: LessonBlockDto = { id: 's', type: 'sorting', text: 'Triez', cards: cards('un', 'deux') };
    const own: LessonBlockDto = { id: 's', type: 'sorting', text: 'افرزوا', cards: cards('واحد').map((c) => ({ ...c, box: null })) }; // prettier-ignore
    expect(inStructureOf(base, own)).toMatchObject({
      text: 'افرزوا',
      cards: [{ text: 'واحد', box: 'x' }, { text: '' }],
    });
  });

  it('follows a column that moved', () => {
    const columns = (...names: string[]) => names.map((id) => ({ id, text: id }));
    const base: LessonBlockDto = { id: 't', type: 'table', columns: columns('b', 'a'), rows: [{ id: 'r', cells: ['2', '1'] }] }; // prettier-ignore
    const own: LessonBlockDto = { id: 't', type: 'table', columns: columns('a', 'b'), rows: [{ id: 'r', cells: ['١', '٢'] }] }; // prettier-ignore
    expect(inStructureOf(base, own).rows).toEqual([{ id: 'r', cells: ['٢', '١'] }]);
  });

  it('starts from the file of the base and may have its own', () => {
    const file = (id: string) => ({ id, name: id, contentType: 'audio/ogg', size: 1 });
    const base: LessonBlockDto = { id: 'a', type: 'audio', file: file('fr'), title: 'x' };
    expect(inStructureOf(base, undefined)).toMatchObject({ file: { id: 'fr' }, title: '' });
    expect(inStructureOf(base, { ...base, file: file('ar') })).toMatchObject({ file: { id: 'ar' } });
  });
});

describe('two authors at once', () => {
  const before = [text('a'), text('b'), text('c')];

  it('brings together what they did in different blocks', () => {
    const mine = [text('a', 'mine'), text('b'), text('c')];
    const theirs = [text('a'), text('b'), text('c', 'theirs'), text('d')];
    const { blocks, conflicts } = mergeTexts(before, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(blocks.map(({ html }) => html)).toEqual(['mine', 'b', 'theirs', 'd']);
  });

  it('asks when both changed the same block differently, and not when they agree', () => {
    const theirs = [text('a', 'theirs'), text('b', 'same'), text('c')];
    const { blocks, conflicts } = mergeTexts(before, [text('a', 'mine'), text('b', 'same'), text('c')], theirs);
    expect(conflicts).toEqual(['a']);
    expect(blocks[0]?.html).toBe('mine');
  });

  it('keeps my order, a removal nobody wrote into, and asks about one that somebody did', () => {
    expect(ids(mergeTexts(before, [text('c'), text('a')], before).blocks)).toBe('ca');
    const { conflicts, blocks } = mergeTexts(before, [text('a'), text('c')], [text('a'), text('b', 'more'), text('c')]);
    expect([conflicts, ids(blocks)]).toEqual([['b'], 'abc']);
  });
});
