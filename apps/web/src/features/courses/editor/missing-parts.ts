import type { LessonBlockDto } from '@tamkin/api-client';
import type { BlockType } from './desk/blocks';

export type MissingPart =
  | 'picture'
  | 'sound'
  | 'video'
  | 'document'
  | 'title'
  | 'alt'
  | 'places'
  | 'placeTitles'
  | 'question'
  | 'options'
  | 'rightAnswer'
  | 'boxes'
  | 'cards'
  | 'cardBoxes'
  | 'scenes'
  | 'choices'
  | 'sides'
  | 'sections'
  | 'columns'
  | 'rows'
  | 'items';

/** A part, and whether the block lacks it. */
type Check = readonly [MissingPart, boolean];

const blank = (text: string | undefined): boolean => !text || text.replace(/<[^>]*>/g, '').trim() === '';
const anyBlank = (parts: readonly { text?: string }[]): boolean => parts.some(({ text }) => blank(text));

/** As the server tells a block that is unfinished; it decides that, this only names what is missing. */
const CHECKS: Readonly<Partial<Record<BlockType, (block: LessonBlockDto) => readonly Check[]>>> = {
  image: ({ file }) => [['picture', !file]],
  audio: ({ file, url }) => [['sound', !file && !url]],
  video: ({ file, url }) => [['video', !file && !url]],
  file: ({ file, title }) => [
    ['document', !file],
    ['title', blank(title)],
  ],
  annotated: ({ file, alt, pins = [] }) => [
    ['picture', !file],
    ['alt', blank(alt)],
    ['places', pins.length === 0],
    ['placeTitles', pins.some(({ title }) => blank(title))],
  ],
  question: ({ text, several, options = [] }) => {
    const right = options.filter((option) => option.right).length;
    return [
      ['question', blank(text)],
      ['options', options.length < 2 || anyBlank(options)],
      ['rightAnswer', several ? right === 0 : right !== 1],
    ];
  },
  sorting: ({ boxes = [], cards = [] }) => [
    ['boxes', boxes.length < 2 || anyBlank(boxes)],
    ['cards', cards.length === 0 || anyBlank(cards)],
    ['cardBoxes', cards.some(({ box }) => !box)],
  ],
  story: ({ scenes = [] }) => {
    const choices = scenes.flatMap((scene) => scene.choices);
    return [
      ['scenes', scenes.some(({ html }) => blank(html))],
      ['choices', choices.length === 0 || anyBlank(choices)],
    ];
  },
  flashcards: ({ flashcards = [] }) => [['sides', flashcards.some(({ front, back }) => blank(front) || blank(back))]],
  accordion: ({ sections = [] }) => [['sections', sections.some(({ title, html }) => blank(title) || blank(html))]],
  table: ({ columns = [], rows = [] }) => [
    ['columns', anyBlank(columns)],
    ['rows', rows.length === 0],
  ],
  list: ({ items = [] }) => [['items', anyBlank(items)]],
};

/** What an unfinished block still needs, in the order of its fields. */
export function missingParts(block: LessonBlockDto): MissingPart[] {
  return (CHECKS[block.type]?.(block) ?? []).filter(([, missing]) => missing).map(([part]) => part);
}
