import { Link } from 'wouter';
import { useFormat } from '../platform/format/use-format';
import classes from './number-link.module.css';

interface NumberLinkProps {
  value: number;
  /** What is counted: "women", "late". */
  label: string;
  /** The list behind the number. Without it the number is not shown as a link: only when there is no list. */
  href?: string;
  /** When the number is a part of something: says "61 % (112 of 184)". */
  whole?: number;
  /** `tile` for a row of figures, `line` inside a sentence or a table. */
  look?: 'line' | 'tile';
}

/** A count that opens the list behind it. A percentage always comes with its n. */
export function NumberLink({ value, label, href, whole, look = 'line' }: NumberLinkProps) {
  const format = useFormat();
  const share = whole === undefined ? null : <span className={classes.share}>{format.share(value, whole)}</span>;
  const content = (
    <>
      <span className={classes.value}>
        <bdi>{format.number(value)}</bdi>
      </span>{' '}
      <span className={classes.label}>{label}</span>
      {share}
    </>
  );
  const className = look === 'tile' ? classes.tile : classes.line;
  if (href === undefined) return <span className={className}>{content}</span>;
  return (
    <Link href={href} className={className}>
      {content}
    </Link>
  );
}
