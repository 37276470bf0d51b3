import { Children, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { ProgressBar } from '../../../ui/progress-bar';
import { TextLink } from '../../../ui/text-link';
import classes from './figure-card.module.css';

interface FigureCardProps {
  title: string;
  /** As it is said: "184", "61 %". */
  value: string;
  /** The list behind it; `null` when its parts have lists of their own. */
  href: string | null;
  definition: string;
  /** Of the year, in the unit of the value. */
  target?: { value: number; reached: number; percent: boolean } | undefined;
  /** What stands under the number; a percentage with its n. */
  children?: ReactNode;
}

export function FigureCards({ children }: { children: ReactNode }) {
  return <div className={classes.cards}>{children}</div>;
}

/** One figure, big; its list behind it, its definition on demand. */
export function FigureCard({ title, value, href, definition, target, children }: FigureCardProps) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const said = (amount: number): string =>
    target?.percent ? (format.percent(amount, 100) ?? '–') : format.number(amount);
  return (
    <article className={classes.card}>
      <h3 className={classes.title}>{title}</h3>
      <div className={classes.number}>
        <bdi>{href === null ? value : <TextLink href={href}>{value}</TextLink>}</bdi>
      </div>
      {target && (
        <ProgressBar
          label={t('target.of', { title })}
          done={target.reached}
          total={target.value}
          words={t(target.percent ? 'target.shareWords' : 'target.words', {
            reached: said(target.reached),
            target: said(target.value),
          })}
        />
      )}
      <ul className={classes.lines}>{Children.map(children, (line) => line && <li>{line}</li>)}</ul>
      <details className={`${classes.definition} tk-no-print`}>
        <summary>{t('definition')}</summary>
        <p>{definition}</p>
      </details>
    </article>
  );
}
