import type { ReactNode } from 'react';
import classes from './two-lines.module.css';

/** A cell that says two things: the first counts, the second, quieter, tells where it belongs. Saves a column. */
export function TwoLines({ children, under }: { children: ReactNode; under: ReactNode }) {
  return (
    <span className={classes.lines}>
      <span>{children}</span>
      <span className={classes.under}>{under}</span>
    </span>
  );
}
