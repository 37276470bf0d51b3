import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useFormat } from '../platform/format/use-format';
import classes from './tab-links.module.css';

interface TabLinksProps {
  /** Names the group for screen readers: "Parts of the cohort". */
  label: string;
  tabs: readonly { href: string; label: string; count?: number }[];
}

/** Parts of one thing, each with its own address: Overview, People, Sessions, Marking (9). The one shown is in sight. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  const [path] = useLocation();
  const format = useFormat();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  return (
    <nav ref={row} aria-label={label} className={`${classes.tabs} tk-no-print`}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          className={classes.tab}
          aria-current={tab.href === path ? 'page' : undefined}
        >
          {tab.label}
          {tab.count !== undefined && <bdi className={classes.count}>{format.number(tab.count)}</bdi>}
        </Link>
      ))}
    </nav>
  );
}
