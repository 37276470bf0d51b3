import type { AccordionBlock } from './blocks/accordion-block';
import type { AnnotatedBlock } from './blocks/annotated-block';
import type { FileBlock } from './blocks/file-block';
import type { FlashcardsBlock } from './blocks/flashcards-block';
import type { HeadingBlock } from './blocks/heading-block';
import type { ImageBlock } from './blocks/image-block';
import type { ListBlock } from './blocks/list-block';
import type { AudioBlock, VideoBlock } from './blocks/media-block';
import type { QuestionBlock } from './blocks/question-block';
import type { SortingBlock } from './blocks/sorting-block';
import type { StoryBlock } from './blocks/story-block';
import type { TableBlock } from './blocks/table-block';
import type { CalloutBlock, TextBlock } from './blocks/text-block';

export type { MediaSource } from './blocks/media-block';

/** A piece of a lesson. `id` is the same in every language, so that a translation stands beside what it translates. */
export type Block =
  | AccordionBlock
  | AnnotatedBlock
  | AudioBlock
  | CalloutBlock
  | FileBlock
  | FlashcardsBlock
  | HeadingBlock
  | ImageBlock
  | ListBlock
  | QuestionBlock
  | SortingBlock
  | StoryBlock
  | TableBlock
  | TextBlock
  | VideoBlock;
