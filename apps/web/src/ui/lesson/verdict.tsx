import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './interactive-blocks.module.css';

/** What comes of an answer, read out when it appears: icon, colour and words. */
export function Verdict({ right, children }: { right: boolean; children: ReactNode }) {
  const Icon = right ? IconCheck : IconInfoCircle;
  return (
    <div role="status" className={classes.verdict} data-right={right || undefined}>
      <Icon size={22} aria-hidden />
      <div>{children}</div>
    </div>
  );
}
