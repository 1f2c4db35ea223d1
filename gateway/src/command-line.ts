import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const help = `Serves a supergraph.

  node gateway/dist/main.js [--supergraph <file>] [--port <n>] [--host <address>]

  --supergraph <file>   the composed supergraph; SUPERGRAPH without it
  --port <n>            port to listen on, 0 for any free one; PORT without it
  --host <address>      address to listen on; HOST without it
  --help                prints this

Everything else is a setting of the environment: see docs/configuration.md. A subgraph answers where SUBGRAPHS says, else where
the supergraph says.`;

/**
 * Reads the command line into the settings it stands for. Null where help was asked for and printed.
 * Throws on an option that is not known.
 */
export function readCommandLine(argv: readonly string[], folder: string): Record<string, string> | null {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      supergraph: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(help);
    return null;
  }
  const { supergraph, port, host } = values;
  return {
    ...(supergraph !== undefined && { SUPERGRAPH: resolve(folder, supergraph) }),
    ...(port !== undefined && { PORT: port }),
    ...(host !== undefined && { HOST: host }),
  };
}
