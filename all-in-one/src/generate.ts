import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compose } from './compose';
import { configurationPage, errorsPage } from './pages';
import { folderOf } from './subgraphs';

// Writes what is generated from the source tree and committed: each subgraph's schema and the supergraph.
const root = resolve(__dirname, '..', '..');
const { supergraphSdl, apiSdl, sdlBySubgraph } = compose();
for (const [name, sdl] of sdlBySubgraph) writeFileSync(join(root, folderOf(name), 'schema.graphql'), sdl);
writeFileSync(join(root, 'gateway', 'supergraph.graphql'), `${supergraphSdl}\n`);
writeFileSync(join(root, 'gateway', 'api.graphql'), `${apiSdl}\n`);
writeFileSync(join(root, 'docs', 'errors.md'), errorsPage());
writeFileSync(join(root, 'docs', 'configuration.md'), configurationPage());
