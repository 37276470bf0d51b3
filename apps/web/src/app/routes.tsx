import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { useOptionalPresence } from '../platform/current-user';
import type { FeatureRoute } from '../platform/feature-route';
import { Waiting } from '../ui/loaded';
import { NotFoundPage } from './pages/not-found-page';
import { OtherRolePage } from './pages/other-role-page';
import { PlacesPage } from './pages/places-page';
import { homeOf, ROUTES, type TableRoute } from './route-table';
import { ErrorBoundary } from './shell/error-boundary';
import { Shell } from './shell/shell';

const PLACES: FeatureRoute['roles'] = 'signed-in';

/** Address → page, inside the shell. */
export function Routes() {
  const [path] = useLocation();
  return (
    <Shell>
      <ErrorBoundary key={path}>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/">
              <Home />
            </Route>
            {ROUTES.map((route) => (
              <Route key={route.path} path={route.path}>
                <Gate roles={route.roles}>
                  <RoutePage route={route} />
                </Gate>
              </Route>
            ))}
            <Route path="/places">
              <Gate roles={PLACES}>
                <PlacesPage />
              </Gate>
            </Route>
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </Shell>
  );
}

function RoutePage({ route: { Page } }: { route: TableRoute }) {
  return <Page />;
}

/** The first place of the role; the sign-in page for a stranger. */
function Home() {
  const presence = useOptionalPresence();
  return <Redirect to={presence ? homeOf(presence.active.role) : '/sign-in'} replace />;
}

/** Lets in whom the route is for. The server decides again for each call: this only spares a useless page. */
function Gate({ roles, children }: { roles: FeatureRoute['roles']; children: React.ReactNode }) {
  const presence = useOptionalPresence();
  const [path] = useLocation();
  const search = useSearch();
  if (roles === 'public') return children;
  if (!presence) {
    const here = search === '' ? path : `${path}?${search}`;
    return <Redirect to={`/sign-in?return=${encodeURIComponent(here)}`} replace />;
  }
  if (roles !== 'signed-in' && !roles.includes(presence.active.role)) return <OtherRolePage />;
  return children;
}
