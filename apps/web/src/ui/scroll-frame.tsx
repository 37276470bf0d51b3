import { useEffect, useRef, useState, type ReactNode } from 'react';

interface ScrollFrameProps {
  /** Says what is inside to whoever comes to it with the keyboard. */
  label: string;
  className: string | undefined;
  children: ReactNode;
}

/** Scrolls sideways what is wider than it; a stop for the keyboard only while there is something to scroll. */
export function ScrollFrame({ label, className, children }: ScrollFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const measure = (): void =>
      setScrolls(box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX !== 'visible');
    const watcher = new ResizeObserver(measure);
    for (const part of [box, ...box.children]) watcher.observe(part);
    return () => watcher.disconnect();
  }, []);
  const stop = scrolls ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {};
  return (
    <div ref={frame} className={className} {...stop}>
      {children}
    </div>
  );
}
