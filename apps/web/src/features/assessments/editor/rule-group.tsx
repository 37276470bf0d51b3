import type { ReactNode } from 'react';
import classes from './paper-editor.module.css';

/** Rules that belong together, under a name of their own. */
export function RuleGroup({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={title}>
      <h3 className={classes.groupTitle}>{title}</h3>
      {help && <p className={classes.groupHelp}>{help}</p>}
      <div className={classes.rules}>{children}</div>
    </div>
  );
}
