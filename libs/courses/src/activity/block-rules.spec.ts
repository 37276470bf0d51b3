import { inStructureOf, isComplete, plainTextOf, readBlocks, saysAll, wordsOf } from './block-rules';
import { BLOCK_TYPES, type BlockInput } from './blocks/block-input';
import type { Block } from './block';

const FILE = '0198c0de-0000-7000-8000-000000000001';
const id = 'b1';
const part = (id: string, text: string) => ({ id, text });

/** One finished block of every type. */
const WHOLE: { readonly [Type in (typeof BLOCK_TYPES)[number]]: BlockInput & { type: Type } } = {
  text: { id, type: 'text', html: '<p>Bonjour</p>' },
  callout: { id, type: 'callout', html: '<p>Attention</p>' },
  heading: { id, type: 'heading', level: 3, text: 'La visite' },
  list: { id, type: 'list', ordered: true, items: [{ ...part('i1', 'un'), level: 0 }, part('i2', 'deux')] },
  table: {
    id,
    type: 'table',
    caption: 'Le tri',
    rowHeaders: true,
    columns: [part('c1', 'Question'), part('c2', 'Garder ?')],
    rows: [{ id: 'r1', cells: ['Vos ventes ?', 'Oui'] }],
  },
  image: { id, type: 'image', fileId: FILE, alt: 'Un étal', caption: 'Le souk' },
  audio: { id, type: 'audio', fileId: FILE, title: 'À l’accueil', transcript: 'Salam' },
  video: {
    id,
    type: 'video',
    url: 'https://example.org/v.mp4',
    title: 'Le comité',
    captions: '1\n00:00:01,000 --> 00:00:02,500\nBonjour',
  },
  file: { id, type: 'file', fileId: FILE, title: 'La grille' },
  accordion: { id, type: 'accordion', sections: [{ id: 's1', title: 'Halo', html: '<p>Une qualité</p>' }] },
  flashcards: { id, type: 'flashcards', flashcards: [{ id: 'f1', front: 'Halo', back: 'Une qualité colore tout' }] },
  sorting: {
    id,
    type: 'sorting',
    text: 'Triez',
    boxes: [part('x1', 'Garder'), part('x2', 'Bannir')],
    cards: [{ ...part('k1', 'Votre mari est-il d’accord ?'), box: 'x2', feedback: 'Rien à mesurer.' }],
  },
  story: {
    id,
    type: 'story',
    title: 'Fatima',
    scenes: [
      { id: 's1', html: '<p>Elle entre</p>', choices: [{ ...part('c1', 'Bienvenue'), feedback: 'Oui', next: 's2' }] },
      { id: 's2', html: '<p>Fin</p>', choices: [] },
    ],
  },
  annotated: {
    id,
    type: 'annotated',
    fileId: FILE,
    alt: 'La pièce',
    pins: [{ ...part('p1', 'Du stock'), x: 20, y: 120, title: 'Étagère' }],
  },
  question: {
    id,
    type: 'question',
    text: 'Que dire ?',
    options: [
      { ...part('o1', 'Bienvenue'), right: true },
      { ...part('o2', 'Revenez'), right: false },
    ],
  },
};

const read = (input: BlockInput): Block => readBlocks([input])[0]!;

describe.each(BLOCK_TYPES)('a block of type %s', (type) => {
  const block = read(WHOLE[type]);

  it('is kept, finished, and the same when read again', () => {
    expect(block).toMatchObject({ id, type });
    expect(isComplete(block)).toBe(true);
    const { source, ...again } = { source: {}, ...block };
    expect(read({ ...again, ...source })).toEqual(block);
  });

  it('takes words into its own structure and says nothing where they are missing', () => {
    expect(inStructureOf(block, block)).toEqual(block);
    expect(Object.keys(wordsOf(block)).length).toBeGreaterThan(0);
    const other = read({ ...WHOLE.image, type: 'image' });
    const silent = inStructureOf(block, type === 'image' ? read(WHOLE.text) : other);
    expect(plainTextOf(silent)).toBe('');
    expect(saysAll(block, silent)).toBe(false);
    expect(saysAll(block, block)).toBe(true);
  });

  it('is dropped while nothing stands in it', () => expect(readBlocks([{ id, type }])).toEqual([]));
});

it.each<BlockInput>([
  { id, type: 'annotated', alt: 'Une pièce' },
  { id, type: 'annotated', caption: 'Chez Fatima' },
  { id, type: 'sorting', text: 'Rangez' },
  { id, type: 'story', title: 'À l’accueil' },
  { id, type: 'table', caption: 'Les dossiers' },
])('keeps the first words of a block, unfinished as it is: %j', (input) => {
  const block = read(input);
  expect(block).toMatchObject(input);
  expect(isComplete(block)).toBe(false);
});

it('keeps structure with the base: right answers, boxes, ways through a story, places on a picture', () => {
  const base = read(WHOLE.sorting);
  const moved = { ...WHOLE.sorting, cards: [{ ...WHOLE.sorting.cards![0]!, text: 'هل زوجك موافق؟', box: 'x1' }] };
  expect(inStructureOf(base, read(moved))).toMatchObject({ cards: [{ text: 'هل زوجك موافق؟', box: 'x2' }] });
  const shifted = { ...WHOLE.annotated, pins: [{ ...part('p1', 'سلع'), x: 90, y: 5, title: 'رف' }] };
  expect(inStructureOf(read(WHOLE.annotated), read(shifted))).toMatchObject({ pins: [{ x: 20, y: 100, title: 'رف' }] });
});

it('keeps a table’s translation in step when the base gets another column', () => {
  const arabic = read({ ...WHOLE.table, columns: [part('c1', 'السؤال'), part('c2', 'نبقيه؟')], rows: [{ id: 'r1', cells: ['المبيعات؟', 'نعم'] }] }); // prettier-ignore
  const base = read({ ...WHOLE.table, columns: [part('c1', 'Question'), part('c3', 'Pourquoi'), part('c2', 'Garder ?')], rows: [{ id: 'r1', cells: ['Vos ventes ?', 'Revenu', 'Oui'] }] }); // prettier-ignore
  const followed = inStructureOf(base, arabic);
  expect(followed).toMatchObject({ rows: [{ cells: ['المبيعات؟', '', 'نعم'] }] });
  expect(saysAll(base, followed)).toBe(false);
});

it('lets a translation have its own recording, else takes the one of the base', () => {
  const base = read(WHOLE.audio);
  const own = read({ ...WHOLE.audio, fileId: FILE.replace('1', '2') });
  expect(inStructureOf(base, own)).toMatchObject({ source: { fileId: FILE.replace('1', '2') } });
  expect(inStructureOf(base, read({ ...WHOLE.audio, fileId: null }))).toMatchObject({ source: { fileId: FILE } });
});

it('drops what acts or lies: scripts, signs that turn the direction, choices that lead nowhere', () => {
  expect(read({ id, type: 'heading', text: '\u202eevil\u0000 ' })).toMatchObject({ text: 'evil' });
  const sections = [{ id: 's', title: 'a', html: '<p onclick="x()">b<script>1</script></p>' }];
  expect(read({ id, type: 'accordion', sections })).toMatchObject({ sections: [{ html: '<p>b</p>' }] });
  const scenes = [{ id: 's', html: '<p>a</p>', choices: [{ ...part('c', 'x'), next: 'nowhere' }] }];
  expect(read({ id, type: 'story', scenes })).toMatchObject({ scenes: [{ choices: [{ next: null }] }] });
});

it('turns SubRip into WebVTT and refuses what is neither', () => {
  expect(read(WHOLE.video)).toMatchObject({ captions: 'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nBonjour' });
  const refused = { fields: [{ field: 'blocks.0.captions', code: 'block.captions-not-readable' }] };
  const wrong = (): unknown => {
    try {
      return read({ ...WHOLE.video, captions: 'une lettre' });
    } catch (error) {
      return error;
    }
  };
  expect(wrong()).toMatchObject(refused);
});

it.each([
  ['a picture without its file', { id, type: 'image', alt: 'x' }],
  ['a sorting whose card has no box', { ...WHOLE.sorting, cards: [part('k', 'x')] }],
  ['a question without a right answer', { ...WHOLE.question, options: [part('o1', 'a'), part('o2', 'b')] }],
  ['a story without a choice', { ...WHOLE.story, scenes: [{ id: 's', html: '<p>a</p>' }] }],
] as const)('keeps %s, as unfinished', (_, input) => expect(isComplete(read(input as BlockInput))).toBe(false));
