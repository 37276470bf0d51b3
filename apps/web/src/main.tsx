import './theme/tokens.css';
import './theme/mantine-styles';
import './theme/base.css';
import './theme/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { connectApiClient } from './platform/api-client';
import { startAppUpdates } from './platform/app-update';
import { followConnection } from './platform/connection';
import { startPlaceClock } from './platform/format/current-place-clock';
import { startI18n } from './platform/i18n';
import { startReadingPreferences } from './platform/reading-preferences';

async function start(): Promise<void> {
  connectApiClient();
  startReadingPreferences();
  followConnection();
  startAppUpdates();
  void startPlaceClock();
  await startI18n();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
