import { useEffect, useState } from 'react';

/** True once `on` has held for so many milliseconds on end: what comes and goes in a moment is not worth a word. */
export function useLasting(on: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => setLasts(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [on, milliseconds]);
  return on && lasts;
}
