import { useEffect, useRef } from 'react';
import type { Language } from '../../../platform/language';
import { useBlockComments } from '../api/use-course-review';
import { BlockThread } from './block-thread';
import { useAskedBlock } from './use-asked-block';

interface BlockCommentsProps {
  activityId: string;
  blockId: string;
  language: Language;
  /** 1, 2, 3 … within the lesson. */
  place: number;
}

/** What colleagues said about a block, where its author writes it: to answer and to settle on the spot. */
export function BlockComments({ activityId, blockId, language, place }: BlockCommentsProps) {
  const { data } = useBlockComments(activityId);
  const asked = useAskedBlock([language]);
  const isAsked = asked.block === blockId && asked.language === language && data !== undefined;
  const thread = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The block was in view before its comments came; below it they may be out of sight.
    if (isAsked) thread.current?.scrollIntoView({ block: 'center' });
  }, [isAsked]);
  if (!data) return null;
  const comments = data.items.filter((each) => each.blockId === blockId && each.language === language);
  return (
    <div ref={thread}>
      <BlockThread {...{ activityId, blockId, language, place, comments }} />
    </div>
  );
}
