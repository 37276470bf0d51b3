import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'wouter';

let addressChanges = 0;
let cameBack = false;

/**
 * Mounted once in the shell. Counts the changes of address, and brings a new page to its top; "back" and "forward"
 * keep the position the browser remembers.
 */
export function useArrivals(): void {
  const [path] = useLocation();
  const first = useRef(true);
  useEffect(() => {
    const remember = (): void => {
      cameBack = true;
    };
    window.addEventListener('popstate', remember);
    return () => window.removeEventListener('popstate', remember);
  }, []);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    addressChanges += 1;
    if (!cameBack) window.scrollTo(0, 0);
    cameBack = false;
  }, [path]);
}

/** Puts the focus on the heading of a page reached by navigation, so that keyboards and screen readers start there. */
export function useFocusOnArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  const firstPath = useRef(path);
  useEffect(() => {
    if (addressChanges > 0 || firstPath.current !== path) heading.current?.focus({ preventScroll: true });
  }, [path]);
  return heading;
}
