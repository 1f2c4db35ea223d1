import { readGatewayConfig, startGateway } from '@passerelle/gateway';
import { ask, testHubKeys } from '@passerelle/test-kit';
import fc from 'fast-check';
import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { prepareOperation } from '../../gateway/src/execution/prepare-operation';
import { beginRequest } from '../../gateway/src/observe/request-context';
import { loadSupergraph } from '../../gateway/src/supergraph/planning/load-supergraph';
import { readWorld } from '../../gateway/src/supergraph/supergraph-world';
import { variablesOf } from '../../gateway/src/upstream/sent';
import type { Subgraph } from '../../gateway/src/upstream/subgraph';
import { differenceOf } from './compare-answers';
import { composeParts } from './compose-parts';
import { drawOperation, type RandomOperation } from './random-world/draw-operation';
import { type Dice, diceOf, drawWorld } from './random-world/draw-world';
import { serveSchema } from './random-world/serve-schema';
import type { World } from './random-world/world';
import { subgraphSchema, tellingSchema, wholeSchema } from './random-world/world-schemas';
import { worldSdl } from './random-world/world-sdl';
import { readAnswer } from './read-answer';

/** EXECUTOR_WORLDS=1000 looks longer; a hundred worlds take about a minute. */
const worlds = Number(process.env.EXECUTOR_WORLDS ?? 40);

interface Composed {
  readonly world: World;
  readonly supergraphSdl: string;
  readonly sdlByName: ReadonlyMap<string, string>;
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
}

type Answer = (operation: RandomOperation) => Promise<ExecutionResult>;

describe('on random graphs, data and operations, the executor', () => {
  it('answers as graphql-js does over all the data in one schema', async () => {
    const seen = { operations: 0, errors: 0, data: 0 };
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const dice = diceOf(draw);
        const composed = await composeWorld(drawWorld(dice));
        await checkOperations(dice, composed, await inProcess(composed), 25, (answer) => {
          seen.operations += 1;
          if (answer.errors) seen.errors += 1;
          if (Object.values(answer.data ?? {}).some((value) => value !== null)) seen.data += 1;
        });
      }),
      { numRuns: worlds, endOnFailure: true },
    );
    // The test is worth what it has seen.
    expect(seen.operations).toBe(worlds * 25);
    expect(seen.data).toBeGreaterThan(seen.operations / 2);
    expect(seen.errors).toBeGreaterThan(seen.operations / 50);
  }, 600_000);

  it('answers the same through the gateway and over HTTP', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const dice = diceOf(draw);
        const composed = await composeWorld(drawWorld(dice));
        const served = new Map(
          await Promise.all(
            [...composed.schemas].map(async ([name, schema]) => [name, await serveSchema(schema)] as const),
          ),
        );
        const config = readGatewayConfig({ CONTRACTS: '', EXPLORER: 'false', LOG_LEVEL: 'silent' }, '');
        const gateway = await startGateway({
          ...config,
          hubKeys: { kind: 'keys', keys: testHubKeys },
          port: 0,
          supergraph: { kind: 'text', sdl: composed.supergraphSdl },
          plansFolder: null,
          urlBySubgraph: new Map([...served].map(([name, { url }]) => [name, url])),
          limits: { ...config.limits, maxDepth: 100, maxAliases: 1_000, maxTokens: 100_000 },
        });
        try {
          await checkOperations(
            dice,
            composed,
            ({ source, variables }) => ask(gateway.url, source, variables) as never,
            15,
          );
        } finally {
          await gateway.stop();
          await Promise.all([...served.values()].map((schema) => schema.stop()));
        }
      }),
      { numRuns: Math.ceil(worlds / 5), endOnFailure: true },
    );
  }, 600_000);
});

async function composeWorld(world: World): Promise<Composed> {
  const names = Array.from({ length: world.subgraphs }, (_, index) => `part${index}`);
  const sdlByName = new Map(names.map((name, index) => [name, worldSdl(world, index)]));
  const schemas = new Map(names.map((name, index) => [name, subgraphSchema(world, index)]));
  return { world, supergraphSdl: await composeParts(sdlByName), sdlByName, schemas };
}

/** The executor over subgraphs in this process, whose questions and answers go through JSON. */
async function inProcess({ supergraphSdl, schemas }: Composed): Promise<Answer> {
  const { facts, plan } = loadSupergraph(supergraphSdl);
  const subgraphs = new Map(
    [...schemas].map(([name, part]): [string, Subgraph] => [
      name,
      {
        ask: async (operation, sent) => {
          const { document } = operation;
          // Answers that come one after the other meet requests that wait for each other.
          for (let turn = name.length % 3; turn > 0; turn -= 1) await new Promise(setImmediate);
          const variableValues = JSON.parse(JSON.stringify(variablesOf(operation, sent)));
          return JSON.parse(JSON.stringify(await execute({ schema: part, document, variableValues })));
        },
      },
    ]),
  );
  const options = {
    ...(await readWorld(facts)),
    subgraph: (name: string) => subgraphs.get(name) as Subgraph,
    joinWaitMs: 20,
  };
  return async ({ source, variables }) => {
    const document = parse(source);
    const operation = prepareOperation(options, document, undefined, plan(document, undefined));
    return readAnswer(await operation(variables, beginRequest('random')));
  };
}

async function checkOperations(
  dice: Dice,
  { world, supergraphSdl, sdlByName }: Composed,
  answer: Answer,
  count: number,
  onAnswer: (wanted: ExecutionResult) => void = () => undefined,
): Promise<void> {
  const { schema: apiSchema } = await readWorld(loadSupergraph(supergraphSdl).facts);
  const whole = wholeSchema(world, apiSchema);
  const telling = tellingSchema(world, apiSchema);
  for (let index = 0; index < count; index += 1) {
    const operation = drawOperation(dice, apiSchema);
    const document = parse(operation.source);
    expect(validate(apiSchema, document)).toEqual([]);
    const over = async (schema: GraphQLSchema) => execute({ schema, document, variableValues: operation.variables });
    const wanted = await over(whole);
    const difference = differenceOf(await answer(operation), wanted, await over(telling));
    onAnswer(wanted);
    if (difference) {
      const parts = [...sdlByName].map(([name, sdl]) => `# ${name}\n${sdl}`);
      throw new Error(
        [
          difference,
          operation.source,
          JSON.stringify(operation.variables),
          JSON.stringify(world.chances),
          ...parts,
        ].join('\n'),
      );
    }
  }
}
