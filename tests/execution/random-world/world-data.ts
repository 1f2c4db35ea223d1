import { namedType, type World, type WorldField, type WorldType } from './world';

/** An object of the world. Its key says which one, so every subgraph gives the same values for it. */
export interface WorldObject {
  readonly __typename: string;
  readonly key: string;
  /** What a representation told beside the key. */
  readonly given?: Readonly<Record<string, unknown>>;
}

const entitiesPerType = 4;

export function codeOf(key: string): string {
  return `code/${key}`;
}

export function keyOfCode(code: string): string {
  return code.slice('code/'.length);
}

/** Whether the subgraph has this entity; others may speak of it nevertheless. */
export function isKnown(world: World, type: WorldType, key: string, subgraph: number): boolean {
  return !type.hasStrangers || randomOf(world, 'known', type.name, key, String(subgraph))(1_000) >= 150;
}

/** The value of a field: throws where the field fails. Follows from the seed alone. */
export function fieldValue(world: World, object: WorldObject, field: WorldField, n: number): unknown {
  const random = randomOf(world, object.__typename, object.key, field.name, String(n));
  if (!field.isCalm && random(1_000) < world.chances.failure)
    throw new Error(`${object.__typename}.${field.name} fails for ${object.key}`);
  return anyValue(world, field.type, random, `${object.key}.${field.name}`, field.isCalm);
}

/** What a field with @requires gives: it shows exactly what its subgraph was told. */
export function computedValue(field: WorldField, needed: unknown): string {
  return `${field.name} of ${JSON.stringify(needed)}`;
}

/** What a subgraph is told of a required field: the field itself, or the one selected below it. */
export function neededValue(world: World, object: WorldObject, type: WorldType, field: WorldField): unknown {
  const needed = type.fields.find(({ name }) => name === field.requires?.field) as WorldField;
  const selection = field.requires?.selection;
  const select = (value: unknown): unknown => {
    if (!selection || value === null) return value;
    if (Array.isArray(value)) return value.map(select);
    const inner = value as WorldObject;
    const innerField = world.types.get(inner.__typename)?.fields.find(({ name }) => name === selection);
    return { [selection]: fieldValue(world, inner, innerField as WorldField, 0) };
  };
  return select(fieldValue(world, object, needed, field.requires?.n ?? 0));
}

type Random = (below: number) => number;

function anyValue(world: World, type: string, random: Random, place: string, isCalm: boolean): unknown {
  if (type.endsWith('!')) {
    const isLie = !isCalm && random(1_000) < world.chances.lie;
    return isLie ? null : presentValue(world, type.slice(0, -1), random, place, isCalm);
  }
  return random(1_000) < world.chances.null ? null : presentValue(world, type, random, place, isCalm);
}

function presentValue(world: World, type: string, random: Random, place: string, isCalm: boolean): unknown {
  if (type.startsWith('['))
    return Array.from({ length: random(4) }, (_, index) =>
      !isCalm && random(4_000) < world.chances.failure
        ? new Error(`item ${index} of ${place} fails`)
        : anyValue(world, type.slice(1, -1), random, `${place}.${index}`, isCalm),
    );
  const name = namedType(type);
  const members = world.abstracts.get(name)?.members;
  if (members) return presentValue(world, members[random(members.length)] as string, random, place, isCalm);
  if (world.types.get(name)?.kind === 'entity') return { __typename: name, key: `${name}:${random(entitiesPerType)}` };
  if (world.types.has(name)) return { __typename: name, key: place };
  return scalarValue(name, random);
}

function scalarValue(name: string, random: Random): unknown {
  switch (name) {
    case 'Int':
      return random(1_000_000) - 500_000;
    case 'Float':
      return random(1_000) / 8;
    case 'Boolean':
      return random(2) === 1;
    case 'Colour':
      return ['RED', 'GREEN', 'GREEN', 'RED', 'HIDDEN'][random(5)];
    case 'Blob':
      return [{ a: 1, nested: [null, { b: 'é' }] }, 'text', 7, [1, 2], false][random(5)];
    default:
      return ['', 'plain', 'with "quotes"\n', 'né à Brest', '\u0000', 'a\\b', '👋'][random(7)];
  }
}

/** Random numbers that depend on the seed and the place only. */
function randomOf({ seed }: World, ...place: string[]): Random {
  let state = seed ^ 0x9e3779b9;
  for (const character of place.join('|')) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
