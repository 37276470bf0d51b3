import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LinkButton } from './link-button';
import classes from './next-step-card.module.css';

interface NextStepCardProps {
  /** What the step belongs to: a course, a kind of work. */
  kicker: ReactNode;
  title: string;
  /** A line of facts: "12 min · due tomorrow". */
  facts?: ReactNode;
  /** Where the button goes, or what it does. */
  action: { label: string } & ({ href: string } | { onClick: () => void });
  /** A progress bar or another small thing under the facts. */
  children?: ReactNode;
}

/** The one obvious next step of a screen. One per page. */
export function NextStepCard({ kicker, title, facts, action, children }: NextStepCardProps) {
  const arrow = <IconArrowRight size={20} aria-hidden className="tk-points" />;
  return (
    <section className={classes.card}>
      <p className={classes.kicker}>{kicker}</p>
      <h2 className={classes.title}>{title}</h2>
      {facts !== undefined && <div className={classes.facts}>{facts}</div>}
      {children}
      <div className={classes.action}>
        {'href' in action ? (
          <LinkButton href={action.href} size="lg" rightSection={arrow}>
            {action.label}
          </LinkButton>
        ) : (
          <Button onClick={action.onClick} size="lg" rightSection={arrow}>
            {action.label}
          </Button>
        )}
      </div>
    </section>
  );
}
