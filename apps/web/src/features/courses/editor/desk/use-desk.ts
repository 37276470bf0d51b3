import { useQueryClient } from '@tanstack/react-query';
import type { AuthoredTextsDto } from '@tamkin/api-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiProblem } from '../../../../platform/api-problem';
import { useConnection } from '../../../../platform/connection';
import { useCurrentUser } from '../../../../platform/current-user';
import { courseKeys } from '../../api/keys';
import { deskOf, dirtyLanguages, type Desk } from './desk';
import { keepHere, withKept } from './kept-desk';
import { sendText, settled, type Conflict } from './send-text';

/** Long enough not to send every word, short enough to lose none. */
const QUIET_MS = 1_500;

export type Saving = 'saved' | 'waiting' | 'sending' | 'kept-here' | 'refused' | 'conflict';

/** What is being written, in every language. It saves itself. */
export function useDesk(loaded: AuthoredTextsDto) {
  const { personId } = useCurrentUser();
  const owner = useRef({ personId, activityId: loaded.activityId }).current;
  const [opened] = useState(() => withKept(owner, deskOf(loaded)));
  const [desk, setDesk] = useState(opened.desk);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  /** Two texts are still to be decided between, and their author put it off. */
  const [later, setLater] = useState(false);
  const latest = useRef(desk);
  const busy = useRef(false);
  const client = useQueryClient();
  const { online } = useConnection();

  const change = useCallback((next: (desk: Desk) => Desk) => {
    latest.current = next(latest.current);
    setDesk(latest.current);
  }, []);

  const flush = useCallback(async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setLater(false);
    const trouble = await sendAll(owner.activityId, latest, change);
    busy.current = false;
    setSending(false);
    setProblem(trouble && 'problem' in trouble ? trouble.problem : null);
    if (trouble && 'conflict' in trouble) setConflict(trouble.conflict);
    await client.invalidateQueries({ queryKey: courseKeys.draft(loaded.courseId) });
  }, [change, client, loaded.courseId, owner]);

  const dirty = dirtyLanguages(desk).length > 0;
  useEffect(() => keepHere(owner, desk), [owner, desk]);
  useEffect(() => {
    if (!dirty || conflict || later || sending || (problem && !problem.isPassing)) return undefined;
    const timer = setTimeout(() => void flush(), problem ? QUIET_MS * 4 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [desk, dirty, conflict, later, sending, problem, online, flush]);
  useLeaving(dirty, flush);

  return {
    desk,
    problem,
    conflict,
    /** Text of an earlier visit was still on this device. */
    foundHere: opened.found,
    saving: savingState({ dirty, sending, problem, undecided: conflict !== null || later }),
    change: (next: (desk: Desk) => Desk) => {
      setProblem(null);
      change(next);
    },
    flush,
    settle: async (conflict: Conflict, choice: 'mine' | 'theirs'): Promise<void> => {
      const sent = await settled(owner.activityId, conflict, choice);
      setProblem(sent.outcome === 'refused' ? sent.problem : null);
      if (sent.outcome === 'conflict') setConflict(sent.conflict);
      if (!('apply' in sent)) return;
      change(sent.apply);
      setConflict(null);
    },
    /** Nothing is sent until the author comes back to the choice with `flush`; what was written stays on this device. */
    settleLater: () => {
      setConflict(null);
      setLater(true);
    },
  };
}

type Trouble = { problem: ApiProblem } | { conflict: Conflict };

/** One text after the other, the base first, until nothing is left or something stands in the way. */
async function sendAll(
  activityId: string,
  latest: { readonly current: Desk },
  change: (next: (desk: Desk) => Desk) => void,
): Promise<Trouble | null> {
  for (let turn = 0; turn < 12; turn++) {
    const [language] = dirtyLanguages(latest.current);
    if (!language) return null;
    const sent = await sendText(activityId, latest.current, language);
    if (sent.outcome === 'refused') return { problem: sent.problem };
    if (sent.outcome === 'conflict') return { conflict: sent.conflict };
    change(sent.apply);
  }
  return null;
}

interface Standing {
  dirty: boolean;
  sending: boolean;
  problem: ApiProblem | null;
  undecided: boolean;
}

function savingState({ dirty, sending, problem, undecided }: Standing): Saving {
  if (undecided) return 'conflict';
  if (sending) return 'sending';
  if (problem) return problem.isPassing ? 'kept-here' : 'refused';
  return dirty ? 'waiting' : 'saved';
}

/** Warns before the page is closed with unsaved text; going elsewhere in the product sends it on the way. */
function useLeaving(dirty: boolean, flush: () => Promise<void>): void {
  const unsaved = useRef(dirty);
  useEffect(() => {
    unsaved.current = dirty;
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  useEffect(
    () => () => {
      if (unsaved.current) void flush();
    },
    [flush],
  );
}
