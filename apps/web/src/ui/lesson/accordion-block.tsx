import { RichText } from '../rich-text';
import classes from './lesson-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';

/** Sections that open one by one; all are open on paper. */
export function AccordionBlock({ block: { sections = [] }, language }: LessonBlockProps) {
  return (
    <div className={classes.accordion}>
      {sections.map(({ id, title, html }) => (
        <details key={id} className={classes.section}>
          <summary>{title}</summary>
          <div className={classes.sectionText}>
            <RichText html={html} language={language} />
          </div>
        </details>
      ))}
    </div>
  );
}
