import { ScrollFrame } from '../scroll-frame';
import classes from './lesson-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';

/** Wider than a phone, it scrolls on its own, with the keyboard too. */
export function TableBlock({ block }: LessonBlockProps) {
  const { caption = '', columns = [], rows = [], rowHeaders = false } = block;
  const name = caption || columns.map(({ text }) => text).join(' · ');
  return (
    <ScrollFrame label={name} className={classes.tableFrame}>
      <table className={classes.table}>
        {caption !== '' && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ id, text }) => (
              <th key={id} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) => {
                const key = columns[index]?.id ?? index;
                return rowHeaders && index === 0 ? (
                  <th key={key} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={key}>{cell}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
