import { useEffect, useState } from 'react';

const TYPING_PAUSE_MS = 700;

export interface Typed {
  typed: string;
  type: (value: string) => void;
  /** Gives the answer now: the field was left. */
  settle: () => void;
}

/** What is being typed; given on after a pause in typing, and on leaving the field. `known` = what was given last. */
export function useTyped(known: string, give: (typed: string) => void): Typed {
  const [typed, setTyped] = useState(known);
  const [given, setGiven] = useState(known);
  const settle = (): void => {
    if (typed === given) return;
    setGiven(typed);
    give(typed);
  };
  useEffect(() => {
    const timer = setTimeout(settle, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return { typed, type: setTyped, settle };
}
