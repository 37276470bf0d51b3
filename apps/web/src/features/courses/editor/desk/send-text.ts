import { getActivityTexts, saveActivityText, type LessonBlockDto } from '@tamkin/api-client';
import { toApiProblem, type ApiProblem } from '../../../../platform/api-problem';
import type { Language } from '../../../../platform/language';
import { toInput } from './blocks';
import { deskOf, kept, sendable, withText, type Desk } from './desk';
import { mergeTexts } from './merge-texts';

/** Both authors changed the same blocks: one of them has to choose. */
export interface Conflict {
  language: Language;
  blockIds: readonly string[];
  theirs: { blocks: readonly LessonBlockDto[]; revision: number };
  /** The desk if mine is kept; their text stays in the history. */
  mine: Desk;
  /** The desk if theirs is taken where both changed. */
  taken: Desk;
}

export type Sent =
  | { outcome: 'saved'; apply: (desk: Desk) => Desk }
  /** Somebody else had saved; both texts came together and are to be sent again. */
  | { outcome: 'merged'; apply: (desk: Desk) => Desk }
  | { outcome: 'conflict'; conflict: Conflict }
  | { outcome: 'refused'; problem: ApiProblem };

/** Sends one text as it stands on the desk. Nobody's work is ever overwritten unseen: the revision decides. */
export async function sendText(activityId: string, desk: Desk, language: Language): Promise<Sent> {
  const sent = desk.texts[language];
  const isBase = language === desk.base;
  try {
    const answer = await saveActivityText(activityId, language, {
      revision: sent.revision,
      blocks: toInput(sendable(desk, language)),
      ...(isBase ? {} : { confirmed: [...sent.confirmed] }),
    });
    return { outcome: 'saved', apply: (now) => kept(now, language, sent, answer) };
  } catch (error) {
    const problem = toApiProblem(error);
    if (problem.code !== 'activity-text.changed-meanwhile') return { outcome: 'refused', problem };
    return bringTogether(activityId, desk, language);
  }
}

async function bringTogether(activityId: string, desk: Desk, language: Language): Promise<Sent> {
  try {
    const server = deskOf(await getActivityTexts(activityId));
    const { blocks: theirs, revision, standings, unfinished } = server.texts[language];
    const together = (now: Desk, saved: readonly LessonBlockDto[]): Desk => {
      const { blocks } = mergeTexts(saved, now.texts[language].blocks, theirs);
      return withText(now, language, { blocks, saved: theirs, revision, standings, unfinished });
    };
    const { saved, blocks: mine } = desk.texts[language];
    const { conflicts } = mergeTexts(saved, mine, theirs);
    if (conflicts.length === 0) return { outcome: 'merged', apply: (now) => together(now, saved) };
    const merged = together(desk, saved);
    const taken = merged.texts[language].blocks.flatMap((block) => {
      if (!conflicts.includes(block.id)) return [block];
      return theirs.find(({ id }) => id === block.id) ?? [];
    });
    const conflict = { language, blockIds: conflicts, theirs: { blocks: theirs, revision }, mine: merged };
    return { outcome: 'conflict', conflict: { ...conflict, taken: withText(merged, language, { blocks: taken }) } };
  } catch (error) {
    return { outcome: 'refused', problem: toApiProblem(error) };
  }
}
