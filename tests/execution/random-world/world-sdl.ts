import { namedType, type World, type WorldField, type WorldType } from './world';

/** What a subgraph of the world publishes. */
export function worldSdl(world: World, subgraph: number): string {
  const needed = neededTypes(world, subgraph);
  const provided = providedFields(world, subgraph);
  const blocks = [...needed].map((name) => {
    const abstract = world.abstracts.get(name);
    if (abstract?.kind === 'union') return `union ${name} = ${abstract.members.join(' | ')}`;
    if (abstract) return `interface ${name} { id: ID!${abstract.labelOwner === subgraph ? ' label: String' : ''} }`;
    return typeSdl(world, world.types.get(name) as WorldType, subgraph, needed, provided);
  });
  const imports = '["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible"]';
  return [
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${imports})`,
    'enum Colour { RED GREEN HIDDEN @inaccessible }',
    'scalar Blob',
    `type Query { ping${subgraph}: Colour blob${subgraph}: Blob }`,
    ...blocks,
  ].join('\n');
}

/** Fields of entities that this subgraph, or any, gives along with its own, by `Type.field`. */
function providedFields(world: World, subgraph?: number): Set<string> {
  const roots = [...world.types.values()].filter(({ kind }) => kind === 'root');
  return new Set(
    roots.flatMap(({ fields }) =>
      fields.flatMap(({ owners, provides, type }) =>
        provides !== undefined && (subgraph === undefined || owners.includes(subgraph))
          ? [`${namedType(type)}.${provides}`]
          : [],
      ),
    ),
  );
}

/** The types a subgraph has to know: those it adds fields to, and those its fields give. */
function neededTypes(world: World, subgraph: number): Set<string> {
  const needed = new Set<string>();
  const add = (name: string): void => {
    if (needed.has(name)) return;
    const abstract = world.abstracts.get(name);
    const type = world.types.get(name);
    if (!abstract && !type) return;
    needed.add(name);
    abstract?.members.forEach(add);
    for (const field of type ? ownFields(world, type, subgraph) : []) add(namedType(field.type));
  };
  for (const type of world.types.values()) {
    if (type.kind !== 'value' && ownFields(world, type, subgraph).length > 0) add(type.name);
  }
  return needed;
}

/** What is declared of a type here: what the subgraph resolves, and what it only reads. */
function ownFields(_world: World, type: WorldType, subgraph: number): WorldField[] {
  if (type.kind === 'value') return [...type.fields];
  const own = type.fields.filter(({ owners }) => owners.includes(subgraph));
  const read = new Set(own.flatMap(({ requires }) => (requires ? [requires.field] : [])));
  return type.fields.filter((field) => own.includes(field) || read.has(field.name));
}

function typeSdl(
  world: World,
  type: WorldType,
  subgraph: number,
  needed: ReadonlySet<string>,
  provided: ReadonlySet<string>,
): string {
  const fields = [
    ...keyFields(type, subgraph),
    ...type.fields
      .filter((field) => ownFields(world, type, subgraph).includes(field) || provided.has(`${type.name}.${field.name}`))
      .map((field) => fieldSdl(field, type, subgraph, providedFields(world))),
  ];
  const keys = keyNames(type, subgraph).map((key) => `@key(fields: "${key}")`);
  const interfaces = [...world.abstracts.values()].filter(
    ({ kind, name, members }) => kind === 'interface' && needed.has(name) && members.includes(type.name),
  );
  const head = [
    type.kind === 'root' && type.name === 'Query' ? 'extend type' : 'type',
    type.name,
    ...(interfaces.length > 0 ? ['implements', interfaces.map(({ name }) => name).join(' & ')] : []),
    ...keys,
    ...(type.kind === 'value' ? ['@shareable'] : []),
  ];
  return fields.length > 0 ? `${head.join(' ')} {\n  ${fields.join('\n  ')}\n}` : '';
}

export function keyNames(type: WorldType, subgraph: number): ('id' | 'code')[] {
  const key = type.kind === 'entity' ? type.keys.get(subgraph) : undefined;
  if (key === undefined) return [];
  return key === 'both' ? ['id', 'code'] : [key];
}

function keyFields(type: WorldType, subgraph: number): string[] {
  return keyNames(type, subgraph).map((key) => `${key}: ID! @shareable`);
}

function fieldSdl(
  { name, type, owners, hasArgument, requires, provides }: WorldField,
  parent: WorldType,
  subgraph: number,
  providedAnywhere: ReadonlySet<string>,
): string {
  const isOwn = parent.kind === 'value' || owners.includes(subgraph);
  return [
    `${name}${hasArgument ? '(n: Int = 1)' : ''}: ${type}`,
    ...(isOwn ? [] : ['@external']),
    ...(isOwn && (owners.length > 1 || providedAnywhere.has(`${parent.name}.${name}`)) ? ['@shareable'] : []),
    ...(isOwn && requires
      ? [
          `@requires(fields: "${requires.field}${requires.n === undefined ? '' : `(n: ${requires.n})`}${requires.selection && ` { ${requires.selection} }`}")`,
        ]
      : []),
    ...(isOwn && provides !== undefined ? [`@provides(fields: "${provides}")`] : []),
  ].join(' ');
}
