import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import classes from './brand.module.css';

/** The product's mark and name; leads home. */
export function Brand() {
  const { t } = useTranslation('common');
  return (
    <Link href="/" className={classes.brand}>
      <svg viewBox="0 0 64 64" width="32" height="32" aria-hidden className={classes.mark}>
        <rect width="64" height="64" rx="14" className={classes.ground} />
        <path
          d="M18 50V29c0-3 1.5-5 3.5-6.5C26 19.5 29.5 17 32 12c2.5 5 6 7.5 10.5 10.5C44.5 24 46 26 46 29v21"
          className={classes.arch}
        />
        <path d="M27 50V38a5 5 0 0 1 10 0v12" className={classes.door} />
      </svg>
      <span>{t('product')}</span>
    </Link>
  );
}
