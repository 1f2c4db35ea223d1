import type { FastifyBaseLogger } from 'fastify';
import { fileSource } from './file-source';
import { registrySource } from './registry-source';
import type { SupergraphOrigin, SupergraphSource } from './supergraph-source';
import { textSource } from './text-source';

export function openSource(origin: SupergraphOrigin, log: FastifyBaseLogger): SupergraphSource {
  switch (origin.kind) {
    case 'text':
      return textSource(origin.sdl);
    case 'file':
      return fileSource(origin.path);
    case 'registry':
      return registrySource(origin, log);
  }
}
