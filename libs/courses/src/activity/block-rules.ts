import { DomainError, type FieldProblem } from '@tamkin/kernel';
import type { Block } from './block';
import { accordionRules } from './blocks/accordion-block';
import { annotatedRules } from './blocks/annotated-block';
import type { BlockInput, BlockType } from './blocks/block-input';
import type { BlockRule, FileUse, Words } from './blocks/block-rule';
import { saying } from './blocks/block-words';
import { fileRules } from './blocks/file-block';
import { flashcardsRules } from './blocks/flashcards-block';
import { headingRules } from './blocks/heading-block';
import { imageRules } from './blocks/image-block';
import { listRules } from './blocks/list-block';
import { audioRules, videoRules } from './blocks/media-block';
import { questionRules } from './blocks/question-block';
import { sortingRules } from './blocks/sorting-block';
import { storyRules } from './blocks/story-block';
import { tableRules } from './blocks/table-block';
import { calloutRules, textRules } from './blocks/text-block';
import { textOfHtml } from './sanitise-html';

/** One line per type; a type without its line does not compile. */
const RULES: { readonly [Type in BlockType]: BlockRule<Extract<Block, { type: Type }>> } = {
  text: textRules,
  heading: headingRules,
  list: listRules,
  table: tableRules,
  image: imageRules,
  audio: audioRules,
  video: videoRules,
  file: fileRules,
  callout: calloutRules,
  accordion: accordionRules,
  flashcards: flashcardsRules,
  sorting: sortingRules,
  story: storyRules,
  annotated: annotatedRules,
  question: questionRules,
};

/** The rules of a type, for whoever holds a block without knowing which. */
function rulesOf(type: BlockType): BlockRule<Block> {
  return RULES[type];
}

const MAX_BLOCKS = 100;

/**
 * The blocks as they are kept: sanitised, those in which nothing stands dropped. Refused together, each at its place, when
 * something cannot be kept. What is only unfinished is kept: it is publication that asks for completeness.
 */
export function readBlocks(inputs: readonly BlockInput[]): Block[] {
  const problems: FieldProblem[] = [];
  if (inputs.length > MAX_BLOCKS) {
    problems.push({ field: 'blocks', code: 'field.too-much', details: { max: MAX_BLOCKS } });
  }
  const seen = new Set<string>();
  const blocks = inputs.map((input, index) => {
    const refuse = (field: string, code: string): void => {
      problems.push({ field: `blocks.${index}.${field}`, code });
    };
    if (seen.has(input.id)) refuse('id', 'block.id-twice');
    seen.add(input.id);
    return rulesOf(input.type).read(input, refuse);
  });
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return blocks.filter((block): block is Block => block !== null);
}

/** What a block says, by place; only places that say something. */
export function wordsOf(block: Block): Words {
  return saying(rulesOf(block.type).words(block));
}

/** All a block says, one line after the other, without shape: for comparing, searching and counting. */
export function plainTextOf(block: Block): string {
  return Object.values(wordsOf(block)).map(textOfHtml).join('\n');
}

/** The translation with the structure its base has now; its words where the base has the place. */
export function inStructureOf(base: Block, translation: Block): Block {
  if (base.type !== translation.type) return rulesOf(base.type).withWords(base, {});
  const rules = rulesOf(base.type);
  const translated = rules.withWords(base, rules.words(translation));
  return rules.withMediaOf?.(translated, translation) ?? translated;
}

/** Whether every place where the base says something is said in the translation too. */
export function saysAll(base: Block, translation: Block): boolean {
  const words = wordsOf(translation);
  return Object.keys(wordsOf(base)).every((place) => words[place] !== undefined);
}

export function isComplete(block: Block): boolean {
  return rulesOf(block.type).isComplete(block);
}

/** The stored files a block points at. */
export function filesOf(block: Block): readonly FileUse[] {
  return rulesOf(block.type).files?.(block) ?? [];
}
