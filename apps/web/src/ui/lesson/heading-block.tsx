import classes from './lesson-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';

export function HeadingBlock({ block: { level, text } }: LessonBlockProps) {
  const Heading = level === 3 ? 'h3' : 'h2';
  return <Heading className={classes.heading}>{text}</Heading>;
}
