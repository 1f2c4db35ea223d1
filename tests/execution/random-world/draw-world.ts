import fc from 'fast-check';
import type { World, WorldAbstract, WorldField, WorldType } from './world';

/** Draws values one by one; the name of each draw is its arbitrary. */
export interface Dice {
  upTo(max: number): number;
  chance(perThousand: number): boolean;
  oneOf<Value>(values: readonly Value[]): Value;
}

export function diceOf(draw: fc.GeneratorValue): Dice {
  const upTo = (max: number) => (max <= 0 ? 0 : draw(fc.nat, max));
  return {
    upTo,
    chance: (perThousand) => draw(fc.nat, 999) >= 1_000 - perThousand,
    oneOf: (values) => values[upTo(values.length - 1)] as (typeof values)[number],
  };
}

const scalars = ['String', 'Int', 'Float', 'Boolean', 'ID', 'Colour', 'Blob'];
const wrappers = ['T', 'T', 'T', 'T!', 'T!', '[T]', '[T!]', '[T!]!', '[T]!', '[[T]]', '[[T!]!]!'];

/** Draws a world of two to four subgraphs. */
export function drawWorld(dice: Dice): World {
  const { upTo, chance, oneOf } = dice;
  const subgraphs = 2 + upTo(2);
  const anySubgraph = () => upTo(subgraphs - 1);
  const entityNames = Array.from({ length: 2 + upTo(2) }, (_, index) => `Thing${index}`);
  const valueNames = Array.from({ length: 1 + upTo(1) }, (_, index) => `Value${index}`);
  const abstracts = drawAbstracts(dice, entityNames, valueNames, anySubgraph);
  const composites = [...entityNames, ...entityNames, ...valueNames, ...abstracts.map(({ name }) => name)];
  const wrap = (name: string) => oneOf(wrappers).replace('T', name);
  const types = new Map<string, WorldType>();

  valueNames.forEach((name, depth) => {
    // Values hold later values only, so that they end.
    const inside = [...scalars, ...entityNames, ...valueNames.slice(depth + 1)];
    const fields = Array.from({ length: 2 + upTo(2) }, (_, index): WorldField => {
      // The first value is required by others: nothing in it may fail, nor take it along.
      const isCalm = depth === 0;
      const base = oneOf(inside);
      const type = isCalm && !scalars.includes(base) ? oneOf([base, `[${base}]`]) : wrap(base);
      return {
        name: `${lower(name)}f${index}`,
        type: index === 0 ? oneOf(['String', 'Int', 'Boolean']) : type,
        owners: [],
        hasArgument: false,
        isCalm,
      };
    });
    types.set(name, { name, kind: 'value', fields, keys: new Map(), hasStrangers: false });
  });

  for (const name of entityNames) {
    const hasCode = chance(300) && !abstracts.some(({ members }) => members.includes(name));
    const keys = new Map(
      Array.from({ length: subgraphs }, (_, index) => [
        index,
        hasCode ? oneOf(['id', 'code', 'both'] as const) : ('id' as const),
      ]),
    );
    const fields = Array.from({ length: 3 + upTo(4) }, (_, index): WorldField => {
      const first = anySubgraph();
      const second = chance(100) ? anySubgraph() : first;
      return {
        name: `${lower(name)}f${index}`,
        type: wrap(chance(500) ? oneOf(scalars) : oneOf(composites)),
        owners: [...new Set([first, second])],
        hasArgument: chance(200),
        isCalm: false,
      };
    });
    // Somebody who has the type knows both keys, or the rest could not be reached.
    if (hasCode) keys.set(fields[0]?.owners[0] ?? 0, 'both');
    const label = abstracts.find(({ kind, members }) => kind === 'interface' && members.includes(name));
    if (label)
      fields.push({ name: 'label', type: 'String', owners: [label.labelOwner], hasArgument: false, isCalm: false });
    if (chance(600)) fields.push(...drawRequiring(dice, name, subgraphs, valueNames));
    const hasStrangers =
      chance(300) && !hasCode && fields.every(({ owners, requires }) => owners.length === 1 && !requires);
    types.set(name, { name, kind: 'entity', fields, keys, hasStrangers });
  }

  types.set(
    'Query',
    drawRoot(
      dice,
      'Query',
      3 + upTo(4),
      () => wrap(chance(100) ? oneOf(scalars) : oneOf(composites)),
      subgraphs,
      types,
    ),
  );
  if (chance(300))
    types.set(
      'Mutation',
      drawRoot(dice, 'Mutation', 2 + upTo(1), () => wrap(oneOf(entityNames)), subgraphs, types),
    );
  return {
    seed: upTo(2 ** 30),
    subgraphs,
    types,
    abstracts: new Map(abstracts.map((abstract) => [abstract.name, abstract])),
    chances: {
      null: oneOf([0, 60, 200]),
      failure: oneOf([0, 0, 20, 80]),
      lie: oneOf([0, 0, 20, 60]),
    },
  };
}

function drawAbstracts(
  { upTo, chance }: Dice,
  entities: readonly string[],
  values: readonly string[],
  anySubgraph: () => number,
): WorldAbstract[] {
  const some = entities.filter((_, index) => index < 2 || chance(500));
  return [
    ...(chance(700) ? [{ name: 'Named', kind: 'interface' as const, members: some, labelOwner: anySubgraph() }] : []),
    ...(chance(600)
      ? [
          {
            name: 'Either',
            kind: 'union' as const,
            members: [entities[0] as string, values[upTo(values.length - 1)] as string],
            labelOwner: 0,
          },
        ]
      : []),
  ];
}

/** A field that a subgraph computes from a field of another one. */
function drawRequiring(
  { upTo, chance, oneOf }: Dice,
  typeName: string,
  subgraphs: number,
  valueNames: readonly string[],
): WorldField[] {
  const from = upTo(subgraphs - 1);
  const to = (from + 1 + upTo(subgraphs - 2)) % subgraphs;
  const isNested = chance(400);
  const valueName = valueNames[0] as string;
  const hasArgument = chance(500);
  const needed: WorldField = {
    name: `${lower(typeName)}needed`,
    type: isNested ? oneOf([valueName, `[${valueName}!]`]) : oneOf(['Int', 'String', '[Int!]']),
    owners: [from],
    hasArgument,
    isCalm: true,
  };
  const computed = (name: string, n: number): WorldField => ({
    name: `${lower(typeName)}${name}`,
    type: oneOf(['String', 'String!']),
    owners: [to],
    hasArgument: false,
    requires: {
      field: needed.name,
      selection: isNested ? `${lower(valueName)}f0` : '',
      ...(hasArgument && { n }),
    },
    isCalm: true,
  });
  return [needed, computed('computed', 2), ...(hasArgument ? [computed('again', 3)] : [])];
}

function drawRoot(
  { upTo, chance }: Dice,
  name: 'Query' | 'Mutation',
  count: number,
  drawType: () => string,
  subgraphs: number,
  types: ReadonlyMap<string, WorldType>,
): WorldType {
  const fields = Array.from({ length: count }, (_, index): WorldField => {
    const owner = upTo(subgraphs - 1);
    const type = drawType();
    const second = name === 'Query' && chance(100) ? upTo(subgraphs - 1) : owner;
    const candidates = types.get(type.replace(/[[\]!]/g, ''));
    const provided =
      candidates?.kind === 'entity' && owner === second && chance(400)
        ? candidates.fields.find(
            ({ owners, hasArgument, isCalm, type: given }) =>
              owners.length === 1 &&
              !owners.includes(owner) &&
              !hasArgument &&
              !isCalm &&
              /^(String|Int|Float)!?$/.test(given),
          )
        : undefined;
    return {
      name: `${name.toLowerCase()}${index}`,
      type,
      owners: [...new Set([owner, second])],
      hasArgument: chance(300),
      isCalm: false,
      ...(provided && !candidates?.hasStrangers && { provides: provided.name }),
    };
  });
  return { name, kind: 'root', fields, keys: new Map(), hasStrangers: false };
}

function lower(name: string): string {
  return name.toLowerCase();
}
