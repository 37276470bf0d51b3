import {
  IconAlignLeft,
  IconArrowsSplit,
  IconBulb,
  IconCards,
  IconFile,
  IconHeadphones,
  IconHeading,
  IconHelpCircle,
  IconLayoutColumns,
  IconList,
  IconMapPin,
  IconMovie,
  IconPhoto,
  IconSection,
  IconTable,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { BlockType } from './desk/blocks';
import { AccordionFields } from './fields/accordion-fields';
import { AnnotatedFields } from './fields/annotated-fields';
import type { BlockFieldsProps } from './fields/block-fields';
import { FileFields } from './fields/file-fields';
import { FlashcardsFields } from './fields/flashcards-fields';
import { HeadingFields } from './fields/heading-fields';
import { ImageFields } from './fields/image-fields';
import { ListFields } from './fields/list-fields';
import { MediaFields } from './fields/media-fields';
import { QuestionFields } from './fields/question-fields';
import { SortingFields } from './fields/sorting-fields';
import { StoryFields } from './fields/story-fields';
import { TableFields } from './fields/table-fields';
import { TextFields } from './fields/text-fields';

interface BlockKind {
  readonly icon: ComponentType<{ size?: number }>;
  readonly fields: ComponentType<BlockFieldsProps>;
}

/** One line per type, in the order in which authors are offered them. */
export const BLOCK_KINDS: Readonly<Record<BlockType, BlockKind>> = {
  text: { icon: IconAlignLeft, fields: TextFields },
  heading: { icon: IconHeading, fields: HeadingFields },
  list: { icon: IconList, fields: ListFields },
  table: { icon: IconTable, fields: TableFields },
  callout: { icon: IconBulb, fields: TextFields },
  image: { icon: IconPhoto, fields: ImageFields },
  annotated: { icon: IconMapPin, fields: AnnotatedFields },
  audio: { icon: IconHeadphones, fields: MediaFields },
  video: { icon: IconMovie, fields: MediaFields },
  file: { icon: IconFile, fields: FileFields },
  accordion: { icon: IconSection, fields: AccordionFields },
  flashcards: { icon: IconCards, fields: FlashcardsFields },
  sorting: { icon: IconLayoutColumns, fields: SortingFields },
  story: { icon: IconArrowsSplit, fields: StoryFields },
  question: { icon: IconHelpCircle, fields: QuestionFields },
};

export const BLOCK_TYPES = Object.keys(BLOCK_KINDS) as BlockType[];
