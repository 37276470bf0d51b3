import type { LessonBlockDto } from '@tamkin/api-client';
import { directionOf, type Language } from '../../platform/language';
import { RichText } from '../rich-text';
import { FileBlock } from './file-block';
import classes from './lesson-blocks.module.css';
import { MediaBlock } from './media-block';
import { PictureBlock } from './picture-block';

interface LessonBlocksProps {
  /** As the server gives them: html is sanitised there. */
  blocks: readonly LessonBlockDto[];
  /** Of the text, which may differ from the screen's. */
  language: Language;
}

/** A lesson as a learner reads it. Nothing heavy is downloaded before it is asked for. */
export function LessonBlocks({ blocks, language }: LessonBlocksProps) {
  return (
    <div lang={language} dir={directionOf(language)} className={classes.lesson}>
      {blocks.map((block) => (
        <LessonBlock key={block.id} block={block} language={language} />
      ))}
    </div>
  );
}

function LessonBlock({ block, language }: { block: LessonBlockDto; language: Language }) {
  switch (block.type) {
    case 'text':
      return <RichText html={block.html ?? ''} language={language} />;
    case 'callout':
      return (
        <aside className={classes.callout}>
          <RichText html={block.html ?? ''} language={language} />
        </aside>
      );
    case 'image':
      return <PictureBlock block={block} />;
    case 'audio':
    case 'video':
      return <MediaBlock block={block} kind={block.type} />;
    case 'file':
      return <FileBlock block={block} />;
  }
}
