import type { ComponentType, ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  icon?: ComponentType<{ size?: number; stroke?: number }>;
  /** What belongs here: "Your certificates will be here". */
  title: string;
  /** Why it is empty and how it fills. */
  children: ReactNode;
  /** The one button that fills it. */
  action?: ReactNode;
}

/** What an empty list says: what belongs here, why it is empty, the one thing to do. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {Icon && (
        <span className={classes.icon} aria-hidden>
          <Icon size={28} stroke={1.5} />
        </span>
      )}
      <p className={classes.title}>{title}</p>
      <div className={classes.why}>{children}</div>
      {action}
    </div>
  );
}
