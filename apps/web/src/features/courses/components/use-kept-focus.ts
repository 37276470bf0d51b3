import { useEffect, useRef } from 'react';

/** Brings the focus back to what was moved once `moved` is on the page: moving a node in the page drops its focus. */
export function useKeptFocus(moved: unknown): (elementId: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [moved]);
  return (elementId) => {
    wanted.current = elementId;
  };
}
