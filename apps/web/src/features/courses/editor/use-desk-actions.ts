import type { LessonBlockDto } from '@tamkin/api-client';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../platform/language';
import { offerUndo } from '../../../platform/undo';
import { moveButtonId } from '../components/move-buttons';
import { blockAnchor, columnAnchor } from '../components/use-asked-block';
import { useKeptFocus } from '../components/use-kept-focus';
import { inStructureOf, newBlock, type BlockType } from './desk/blocks';
import { added, movedBlock, putBack, removed, withText, written, type Desk } from './desk/desk';
import type { useDesk } from './desk/use-desk';
import { useReview } from './desk/use-review';
import { writeIn } from './write-in';

/** The button under the last block. */
export const ADD_BLOCK = 'add-block';

export interface DeskActions {
  write: (language: Language, block: LessonBlockDto) => void;
  /** Starts the translation of this block of the base. */
  begin: (language: Language, base: LessonBlockDto) => void;
  move: (id: string, step: 1 | -1) => void;
  remove: (id: string, name: string) => void;
  /** Opens the choice of types; the block comes after this one. */
  askToAdd: (after: string | null) => void;
  confirm: (language: Language, id: string) => void;
  review: (language: Language, id: string, reviewed: boolean) => void;
}

/** What an author does with blocks. Removing is undone, not asked for. */
export function useDeskActions({ desk, change, flush }: ReturnType<typeof useDesk>, activityId: string) {
  const { t } = useTranslation('courses');
  const keepFocus = useKeptFocus(desk.texts[desk.base].blocks);
  /** `undefined`: nothing is being added. */
  const [after, askToAdd] = useState<string | null | undefined>(undefined);
  const reviewing = useReview(activityId, ({ language, blockId }, standing) =>
    change((now) =>
      withText(now, language, {
        standings: now.texts[language].standings.map((each) => (each.blockId === blockId ? standing : each)),
      }),
    ),
  );
  const actions = useSteady({
    write: (language, block) => change((now) => written(now, language, block)),
    begin: (language, block) => {
      change((now) => written(now, language, inStructureOf(block, undefined)));
      writeIn(columnAnchor(block.id, language));
    },
    move: (id, step) => {
      keepFocus(moveButtonId(id, step));
      change((now) => movedBlock(now, id, step));
    },
    remove: (id, name) => {
      const before: Desk = desk;
      change((now) => removed(now, id));
      offerUndo(t('block.removed', { name }), () => change((now) => putBack(now, before, id)), {
        beside: neighbourOf(before, id),
        back: blockAnchor(id),
      });
    },
    askToAdd,
    confirm: (language, id) => {
      change((now) => withText(now, language, { confirmed: [...now.texts[language].confirmed, id] }));
      void flush();
    },
    review: (language, blockId, reviewed) => reviewing.mutate({ language, blockId, reviewed }),
  });
  const add = (type: BlockType): void => {
    const block = newBlock(type);
    change((now) => added(now, block, after ?? null));
    askToAdd(undefined);
    writeIn(blockAnchor(block.id));
  };
  return { actions, add, adding: after !== undefined, stopAdding: () => askToAdd(undefined), reviewing };
}

/** One object for as long as the desk is open, doing what was last given: a row nothing changed for is not drawn again. */
function useSteady(given: DeskActions): DeskActions {
  const latest = useRef(given);
  useLayoutEffect(() => {
    latest.current = given;
  });
  const [steady] = useState<DeskActions>(() => ({
    write: (...asked) => latest.current.write(...asked),
    begin: (...asked) => latest.current.begin(...asked),
    move: (...asked) => latest.current.move(...asked),
    remove: (...asked) => latest.current.remove(...asked),
    askToAdd: (...asked) => latest.current.askToAdd(...asked),
    confirm: (...asked) => latest.current.confirm(...asked),
    review: (...asked) => latest.current.review(...asked),
  }));
  return steady;
}

/** The row that comes to stand where a removed one stood; the button that adds when none is left. */
function neighbourOf({ base, texts }: Desk, id: string): string {
  const ids = texts[base].blocks.map((block) => block.id);
  const at = ids.indexOf(id);
  const neighbour = ids[at + 1] ?? ids[at - 1];
  return neighbour === undefined ? ADD_BLOCK : blockAnchor(neighbour);
}
