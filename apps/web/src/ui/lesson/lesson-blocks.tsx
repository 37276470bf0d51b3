import type { LessonBlockDto } from '@tamkin/api-client';
import { lazy, Suspense, useMemo, type ComponentType } from 'react';
import { asWritten } from '../../platform/french-spaces';
import { directionOf, type Language } from '../../platform/language';
import { Waiting } from '../loaded';
import { RichText } from '../rich-text';
import { AccordionBlock } from './accordion-block';
import { FileBlock } from './file-block';
import { HeadingBlock } from './heading-block';
import classes from './lesson-blocks.module.css';
import { ListBlock } from './list-block';
import { MediaBlock } from './media-block';
import { PictureBlock } from './picture-block';
import { Renditions } from './renditions';
import { TableBlock } from './table-block';

interface LessonBlocksProps {
  /** As the server gives them: html is sanitised there. */
  blocks: readonly LessonBlockDto[];
  /** Of the text, which may differ from the screen's. */
  language: Language;
  /** Of the lesson. Without it, questions of the bank are named only. */
  activityId?: string;
}

export interface LessonBlockProps {
  block: LessonBlockDto;
  language: Language;
  activityId?: string | undefined;
}

/** One line per type. What is answered or played with is downloaded with the first lesson that has it. */
const VIEWS: Readonly<Record<LessonBlockDto['type'], ComponentType<LessonBlockProps>>> = {
  text: ({ block, language }) => <RichText html={block.html ?? ''} language={language} />,
  callout: ({ block, language }) => (
    <aside className={classes.callout}>
      <RichText html={block.html ?? ''} language={language} />
    </aside>
  ),
  heading: HeadingBlock,
  list: ListBlock,
  table: TableBlock,
  image: PictureBlock,
  audio: MediaBlock,
  video: MediaBlock,
  file: FileBlock,
  accordion: AccordionBlock,
  flashcards: lazy(() => import('./flashcards-block')),
  sorting: lazy(() => import('./sorting-block')),
  story: lazy(() => import('./story-block')),
  annotated: lazy(() => import('./annotated-block')),
  question: lazy(() => import('./question-block')),
};

/** A lesson as a learner reads it. Nothing heavy is downloaded before it is asked for. */
export function LessonBlocks({ blocks, language, activityId }: LessonBlocksProps) {
  const shown = useMemo(() => asWritten(blocks, language), [blocks, language]);
  return (
    <Renditions fileIds={mediaIn(blocks)}>
      <div lang={language} dir={directionOf(language)} className={classes.lesson}>
        {shown.map((block) => {
          const View = VIEWS[block.type];
          return (
            <Suspense key={block.id} fallback={<Waiting />}>
              <View block={block} language={language} activityId={activityId} />
            </Suspense>
          );
        })}
      </div>
    </Renditions>
  );
}

function mediaIn(blocks: readonly LessonBlockDto[]): string[] {
  return blocks.flatMap(({ type, file }) => (file && type !== 'file' ? [file.id] : []));
}
