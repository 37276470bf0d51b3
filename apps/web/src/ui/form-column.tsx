import type { FormEvent, ReactNode } from 'react';
import type { FormProblems } from '../platform/form-problems';
import { ErrorSummary } from './error-summary';
import classes from './form-column.module.css';

interface FormColumnProps {
  /** `form.onSubmit(save, problems.showInvalid)`. */
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  problems: FormProblems;
  children: ReactNode;
}

/** A form in one column: the summary of what is refused, the fields, the buttons. The browser's own bubbles are off. */
export function FormColumn({ onSubmit, problems, children }: FormColumnProps) {
  return (
    <form noValidate onSubmit={onSubmit} className={classes.form}>
      <ErrorSummary problems={problems} />
      {children}
    </form>
  );
}

/** The buttons of a form: the primary one first, full width on a phone. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}

/** Two short fields that belong together (given name and family name), side by side when there is room. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}
