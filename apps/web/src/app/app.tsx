import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useDirection } from '@mantine/core';
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { CohortTabsContext } from '../platform/cohort-tabs';
import { HomePartsContext } from '../platform/home-parts';
import { directionOf } from '../platform/language';
import { LessonQuestionContext } from '../platform/lesson-question';
import { createQueryClient } from '../platform/query-client';
import { useLanguage } from '../platform/use-language';
import { cssVariablesResolver, theme } from '../theme/theme';
import { PresenceProvider } from './presence';
import { COHORT_TABS, HOME_PARTS, LESSON_QUESTION } from './route-table';
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
        <ErrorBoundary>
          <QueryClientProvider client={queryClient}>
            <FollowLanguage>
              <PresenceProvider>
                <CohortTabsContext value={COHORT_TABS}>
                  <HomePartsContext value={HOME_PARTS}>
                    <LessonQuestionContext value={LESSON_QUESTION}>
                      <Routes />
                    </LessonQuestionContext>
                  </HomePartsContext>
                </CohortTabsContext>
              </PresenceProvider>
            </FollowLanguage>
          </QueryClientProvider>
        </ErrorBoundary>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Keeps the direction and the words of the server with the language, without building the page again. */
function FollowLanguage({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const { setDirection } = useDirection();
  const client = useQueryClient();
  const asked = useRef(language);
  useEffect(() => {
    setDirection(directionOf(language));
  }, [language, setDirection]);
  useEffect(() => {
    if (asked.current === language) return;
    asked.current = language;
    void client.invalidateQueries();
  }, [language, client]);
  return children;
}
