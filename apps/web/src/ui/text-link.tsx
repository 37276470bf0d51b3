import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './text-link.module.css';

interface TextLinkProps {
  href: string;
  children: ReactNode;
  /** Quiet links look like text until pointed at; for the first column of tables. */
  quiet?: boolean;
}

/** A link inside the product. For other sites, use a plain anchor. */
export function TextLink({ href, children, quiet = false }: TextLinkProps) {
  return (
    <Link href={href} className={quiet ? classes.quiet : classes.link}>
      {children}
    </Link>
  );
}
