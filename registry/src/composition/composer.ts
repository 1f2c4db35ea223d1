import { parentPort } from 'node:worker_threads';
import { compose } from './compose';
import type { CompositionRequest } from './composition';

// The thread that composes: a schema that takes for ever takes it from nobody else, and can be ended.
parentPort?.on('message', ({ id, request }: { id: number; request: CompositionRequest }) => {
  compose(request).then(
    (composition) => parentPort?.postMessage({ id, composition }),
    (error: unknown) => parentPort?.postMessage({ id, error: (error as Error).message }),
  );
});
