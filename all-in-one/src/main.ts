import { explainStartFailure } from '@passerelle/subgraph-kit';
import { readHubConfig } from './config';
import { HubStartError, startHub } from './start-hub';

async function main(): Promise<void> {
  const startedAt = performance.now();
  const hub = await startHub({
    ...readHubConfig(process.env),
    onStarted: (name, rows) => console.log(`  ${name}${rows > 0 ? `, ${rows} rows loaded` : ''}`),
  });
  const origin = new URL(hub.url).origin;
  console.log(`
The hub answers at ${hub.url} (started in ${((performance.now() - startedAt) / 1000).toFixed(1)} s).
See it in a browser: ${origin} (its explorer: ${origin}/explorer)
Or try a first query:

  curl ${hub.url} -H 'content-type: application/json' \\
    -d '{"query":"{ partnerships { complete nodes { id title { fr } owner { name { fr } } } reports { owner { id } status rows } } }"}'

Ctrl-C stops it.`);
  stopOnSignals(() => hub.stop());
  hub.published.then(
    (outcome) => {
      for (const { level, code, message } of outcome?.findings ?? []) {
        if (level === 'error') console.error(`The registry refuses the hub: ${code}: ${message}`);
      }
    },
    (error: unknown) => console.error(explainStartFailure('the publish of the hub', error)),
  );
}

/** The first signal stops what runs; a second one does not wait. */
function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      console.log('\nStopping…');
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

main().catch((error: unknown) => {
  const [part, cause] = error instanceof HubStartError ? [error.part, error.error] : ['the hub', error];
  console.error(explainStartFailure(part, cause));
  process.exit(1);
});
