import { defaultPageSize } from '@passerelle/protocol';
import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { directiveName, linkNodes, readLink } from '../../supergraph/links';

/** What the owners say that their fields cost. */
export interface CostRules {
  /** The whole supergraph, more than clients see. */
  readonly schema: GraphQLSchema;
  /** What `@cost` says; undefined where it says nothing. */
  weightOf(
    node: GraphQLNamedType | GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField,
  ): number | undefined;
  /** One value of a type: what it says itself, else 1 for what has fields and 0 for a scalar or enum. */
  weightOfType(type: GraphQLNamedType): number;
  /** What `@listSize` says. A field with the pages of a Relay connection need not say it. */
  listSizeOf(field: GraphQLField<unknown, unknown>): ListSize | undefined;
}

/** How long a list is: that of the field, or those named below it. */
export interface ListSize {
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

const costFeature = /^https:\/\/specs\.apollo\.dev\/cost\/v0\.\d+$/;

/** Reads `@cost` and `@listSize` under the names that this supergraph has for them; it may have neither. */
export function readCostRules(supergraph: DocumentNode): CostRules {
  const schema = buildASTSchema(supergraph, { assumeValid: true, assumeValidSDL: true });
  const link = linkNodes(supergraph)
    .map(readLink)
    .find(({ url }) => costFeature.test(url));
  const cost = link && directiveName(link, 'cost');
  const listSize = link && directiveName(link, 'listSize');

  const weightOf: CostRules['weightOf'] = ({ astNode }) => numberIn(valuesOf(astNode?.directives, cost)?.weight);
  const weightOfType = remembered((type: GraphQLNamedType): number => {
    if (!isCompositeType(type)) return weightOf(type) ?? 0;
    if (!isAbstractType(type)) return weightOf(type) ?? 1;
    return weightOf(type) ?? Math.max(...schema.getPossibleTypes(type).map(weightOfType), 1);
  });
  const listSizeOf = remembered((field: GraphQLField<unknown, unknown>) => {
    const given = valuesOf(field.astNode?.directives, listSize);
    return given ? listSizeFrom(given) : sizeOfConnection(field);
  });
  return { schema, weightOf: remembered(weightOf), weightOfType, listSizeOf };
}

function listSizeFrom(given: Record<string, unknown>): ListSize {
  return {
    assumedSize: numberIn(given.assumedSize),
    slicingArguments: namesIn(given.slicingArguments),
    sizedFields: namesIn(given.sizedFields),
    requireOneSlicingArgument: given.requireOneSlicingArgument !== false,
  };
}

/** `first` and `last` cut the lists `nodes` and `edges` of a connection. */
function sizeOfConnection({ args, type }: GraphQLField<unknown, unknown>): ListSize | undefined {
  const connection = getNamedType(type);
  if (!isObjectType(connection) && !isInterfaceType(connection)) return undefined;
  const slicingArguments = ['first', 'last'].filter((page) => args.some(({ name }) => name === page));
  const sizedFields = ['nodes', 'edges'].filter((name) =>
    isListType(getNullableType(connection.getFields()[name]?.type)),
  );
  if (slicingArguments.length === 0 || sizedFields.length === 0) return undefined;
  return { assumedSize: defaultPageSize, slicingArguments, sizedFields, requireOneSlicingArgument: false };
}

function valuesOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  called: string | undefined,
): Record<string, unknown> | undefined {
  const directive = called === undefined ? undefined : directives?.find(({ name }) => name.value === called);
  return (
    directive &&
    Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]))
  );
}

/** The specification of IBM writes weights as texts. */
function numberIn(value: unknown): number | undefined {
  const number = value === undefined || value === null ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function namesIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : []).map(String);
}

function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as Value;
  };
}
