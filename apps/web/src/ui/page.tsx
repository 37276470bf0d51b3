import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFocusOnArrival } from '../platform/arrival';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** One sentence under the title, or the facts of the thing shown. */
  lead?: ReactNode;
  /** The page above this one. */
  back?: { href: string; label: string };
  /** The one primary button. Other actions belong beside what they act on. */
  action?: ReactNode;
  /** `reading` for text and forms (720 px), `wide` for lists and tables (1120 px). */
  width?: 'reading' | 'wide';
  children?: ReactNode;
}

/** Every screen starts with this: heading, way back, one primary action. Names the browser tab and takes the focus. */
export function Page({ title, lead, back, action, width = 'wide', children }: PageProps) {
  const { t } = useTranslation('common');
  const heading = useFocusOnArrival();
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <div className={width === 'reading' ? classes.reading : classes.wide}>
      {back && (
        <Link href={back.href} className={`${classes.back} tk-no-print`}>
          <IconChevronLeft size={20} aria-hidden className="tk-points" />
          <bdi className={classes.backLabel}>{back.label}</bdi>
        </Link>
      )}
      <header className={classes.header}>
        <div className={classes.titles}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            <bdi>{title}</bdi>
          </h1>
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        </div>
        {Boolean(action) && <div className={`${classes.action} tk-no-print`}>{action}</div>}
      </header>
      {children}
    </div>
  );
}
