import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'wouter';

const landing = window.location.pathname;
let leftLanding = false;
let cameBack = false;

/**
 * Mounted once in the shell. Brings a new page to its top; "back" and "forward"
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
    if (!cameBack) window.scrollTo(0, 0);
    cameBack = false;
  }, [path]);
}

/**
 * Puts the focus on the heading of a page reached by navigation, so that keyboards and screen readers start there.
 * The page one lands on keeps the browser's own start, with the skip link first.
 */
export function useFocusOnArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    if (path !== landing) leftLanding = true;
    if (leftLanding) heading.current?.focus({ preventScroll: true });
  }, [path]);
  return heading;
}
