import { getActivityTexts, listTextRevisions, saveActivityText, type LessonBlockDto } from '@tamkin/api-client';
import { toApiProblem, type ApiProblem } from '../../../../platform/api-problem';
import type { Language } from '../../../../platform/language';
import { toInput } from './blocks';
import { deskOf, kept, sendable, withText, type Desk } from './desk';
import { mergeTexts } from './merge-texts';

/** Both authors changed the same blocks: one of them has to choose. */
export interface Conflict {
  language: Language;
  blockIds: readonly string[];
  /** `by`: who wrote it; `null` when that is not known. */
  theirs: { blocks: readonly LessonBlockDto[]; by: string | null };
  /** The desk if mine is kept; their text stays in the history. */
  mine: Desk;
  /** Their text where both changed, else both together. */
  taken: readonly LessonBlockDto[];
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
      ...(sent.newSitting ? { newSitting: true } : {}),
    });
    return { outcome: 'saved', apply: (now) => kept(now, language, sent, answer) };
  } catch (error) {
    const problem = toApiProblem(error);
    if (problem.code !== 'activity-text.changed-meanwhile') return { outcome: 'refused', problem };
    return bringTogether(activityId, desk, language);
  }
}

/** What the author chose, to be sent again. When theirs is taken, mine is sent first: it is in the history to go back to. */
export async function settled(activityId: string, conflict: Conflict, choice: 'mine' | 'theirs'): Promise<Sent> {
  const { language, mine, taken } = conflict;
  if (choice === 'mine') return { outcome: 'merged', apply: () => mine };
  const sent = await sendText(activityId, mine, language);
  if (sent.outcome !== 'saved') return sent;
  const after = withText(sent.apply(mine), language, { blocks: taken, newSitting: true });
  return { outcome: 'merged', apply: () => after };
}

async function bringTogether(activityId: string, desk: Desk, language: Language): Promise<Sent> {
  try {
    const [texts, history] = await Promise.all([getActivityTexts(activityId), listTextRevisions(activityId, language)]);
    const server = deskOf(texts);
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
    const by = history.items[0]?.savedBy ?? null;
    const conflict = { language, blockIds: conflicts, theirs: { blocks: theirs, by }, mine: merged, taken };
    return { outcome: 'conflict', conflict };
  } catch (error) {
    return { outcome: 'refused', problem: toApiProblem(error) };
  }
}
