import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound } from './shell/not-found';
import { Broken, FailsAlone } from './shell/fails-alone';

/** Every address of the dashboard. A page's code is loaded when somebody goes there. */
const pages = {
  '/': page(() => import('./pages/overview/overview.page')),
  '/partnerships': page(() => import('./pages/partnerships/partnerships.page')),
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
              <Suspense>
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
