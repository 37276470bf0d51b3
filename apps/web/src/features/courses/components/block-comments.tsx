import type { Language } from '../../../platform/language';
import { useBlockComments } from '../api/use-course-review';
import { BlockThread } from './block-thread';

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
  if (!data) return null;
  const comments = data.items.filter((each) => each.blockId === blockId && each.language === language);
  return <BlockThread {...{ activityId, blockId, language, place, comments }} />;
}
