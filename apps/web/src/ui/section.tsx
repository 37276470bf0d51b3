import { useId, type ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  /** A quiet link or button on the line of the title. */
  aside?: ReactNode;
  /** `card` puts the content on a surface of its own; `plain` leaves it on the page. */
  look?: 'plain' | 'card';
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, aside, look = 'plain', children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside}
      </div>
      {look === 'card' ? <Card>{children}</Card> : children}
    </section>
  );
}

/** A quiet surface. */
export function Card({ children }: { children: ReactNode }) {
  return <div className={classes.card}>{children}</div>;
}
