import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './error-boundary.module.css';

interface State {
  broken: boolean;
}

/** A page that breaks, or whose file is gone after an update, leaves a way out instead of a white screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <WayOut /> : this.props.children;
  }
}

/** Plain links that load the page anew: nothing of the broken page is trusted. */
function WayOut() {
  const { t } = useTranslation('common');
  return (
    <div role="alert" className={classes.wayOut}>
      <h1>{t('problems.page.title')}</h1>
      <p>{t('problems.page.detail')}</p>
      <div className={classes.actions}>
        <Button onClick={() => window.location.reload()}>{t('problems.page.reload')}</Button>
        <Button component="a" href="/" variant="default">
          {t('actions.home')}
        </Button>
      </div>
    </div>
  );
}
