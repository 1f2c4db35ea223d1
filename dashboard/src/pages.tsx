import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Broken, FailsAlone } from './shell/fails-alone';
import { NotFound } from './shell/not-found';
import { Reading } from './shell/reading';

/** Every address of the dashboard. A page's code is loaded when somebody goes there. */
const pages = {
  '/': page(() => import('./pages/overview/overview.page')),
  '/partnerships': page(() => import('./pages/partnerships/partnerships.page')),
  '/partnerships/:id': page(() => import('./pages/partnership/partnership.page')),
  '/stays': page(() => import('./pages/stays/stays.page')),
  '/stays/:id': page(() => import('./pages/stay/stay.page')),
  '/funding': page(() => import('./pages/funding/funding.page')),
  '/missions': page(() => import('./pages/missions/missions.page')),
  '/missions/:id': page(() => import('./pages/mission/mission.page')),
  '/indicators': page(() => import('./pages/indicators/indicators.page')),
  '/organizations': page(() => import('./pages/organizations/organizations.page')),
  '/organizations/:id': page(() => import('./pages/organization/organization.page')),
  '/territories': page(() => import('./pages/territories/territories.page')),
  '/territories/:id': page(() => import('./pages/territory/territory.page')),
  '/documents/:id': page(() => import('./pages/document/document.page')),
  '/search': page(() => import('./pages/search/search.page')),
  '/hub': page(() => import('./pages/hub/hub.page')),
};

function page(load: () => Promise<{ Component: ComponentType }>) {
  return lazy(async () => ({ default: (await load()).Component }));
}

export function Pages() {
  return (
    <Switch>
      {Object.entries(pages).map(([path, Component]) => (
        <Route key={path} path={path}>
          {(params) => (
            // Another row is another page: nothing of the one before stays on it.
            <FailsAlone key={Object.values(params).join()} broken={<Broken again={() => window.location.reload()} />}>
              <Suspense fallback={<Reading />}>
                <Component />
              </Suspense>
            </FailsAlone>
          )}
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
