import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useDirection } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { directionOf } from '../platform/language';
import { createQueryClient } from '../platform/query-client';
import { useLanguage } from '../platform/use-language';
import { cssVariablesResolver, theme } from '../theme/theme';
import { PresenceProvider } from './presence';
import { Routes } from './routes';
import { ErrorBoundary } from './shell/error-boundary';

const queryClient = createQueryClient();
const colorSchemeManager = localStorageColorSchemeManager({ key: 'mantine-color-scheme-value' });

export function App() {
  return (
    <DirectionProvider
      initialDirection={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}
      detectDirection={false}
    >
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <FollowLanguage>
          <ErrorBoundary>
            <QueryClientProvider client={queryClient}>
              <PresenceProvider>
                <Routes />
              </PresenceProvider>
            </QueryClientProvider>
          </ErrorBoundary>
        </FollowLanguage>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Keeps Mantine's idea of the direction with the language, without building the page again. */
function FollowLanguage({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(directionOf(language)), [language, setDirection]);
  return children;
}
