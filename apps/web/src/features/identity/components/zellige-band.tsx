import { useId } from 'react';
import classes from './zellige-band.module.css';

/** A small pattern of eight-pointed stars, drawn, not downloaded. It says nothing, so nobody is told about it. */
export function ZelligeBand() {
  const id = useId();
  return (
    <svg className={classes.band} aria-hidden>
      <defs>
        <pattern id={id} width="48" height="48" patternUnits="userSpaceOnUse">
          <path
            className={classes.star}
            d="M24 6 29.3 11.3H36.7V18.7L42 24l-5.3 5.3v7.4h-7.4L24 42l-5.3-5.3h-7.4v-7.4L6 24l5.3-5.3v-7.4h7.4z"
          />
          <path
            className={classes.cross}
            d="M24-6V6M24 42V54M-6 24H6M42 24H54M36.7 11.3 48 0M11.3 11.3 0 0M11.3 36.7 0 48M36.7 36.7 48 48"
          />
          <path className={classes.heart} d="M24 17l2 5 5 2-5 2-2 5-2-5-5-2 5-2z" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
