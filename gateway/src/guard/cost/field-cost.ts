import { errors } from '@passerelle/protocol';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  valueFromASTUntyped,
} from 'graphql';
import type { CostRules } from './cost-rules';

type Values = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

/** Rows that a list is taken to have where nobody says how many. */
const assumedListSize = 10;

/** How long the lists are that a field above has sized. */
export interface Sized {
  readonly fields: readonly string[];
  readonly size: number;
}

/** One value of the field, without what is below it. */
export function weightOfField(rules: CostRules, field: Field): number {
  return rules.weightOf(field) ?? rules.weightOfType(getNamedType(field.type));
}

/** How many values the field has at the most, or is taken to have; 1 for what is no list. */
export function expectedSize(
  rules: CostRules,
  field: Field,
  node: FieldNode,
  variables: Values,
  sized: Sized | undefined,
): number {
  if (!isListType(getNullableType(field.type))) return 1;
  if (sized?.fields.includes(field.name)) return sized.size;
  return slicedSize(rules, field, node, variables) ?? assumedListSize;
}

/** What the field says of lists below it. */
export function sizedBelow(rules: CostRules, field: Field, node: FieldNode, variables: Values): Sized | undefined {
  const fields = rules.listSizeOf(field)?.sizedFields ?? [];
  return fields.length === 0
    ? undefined
    : { fields, size: slicedSize(rules, field, node, variables) ?? assumedListSize };
}

/** The largest of the sizes that are asked for. Throws where one must be and is not, or several are. */
function slicedSize(rules: CostRules, field: Field, node: FieldNode, variables: Values): number | undefined {
  const listSize = rules.listSizeOf(field);
  if (!listSize) return undefined;
  const { slicingArguments, assumedSize, requireOneSlicingArgument } = listSize;
  const given = slicingArguments.filter((name) => (argumentOf(field, node, name, variables) ?? null) !== null);
  if (requireOneSlicingArgument && slicingArguments.length > 0 && given.length !== 1) {
    const expected = `given exactly one of ${slicingArguments.join(', ')}`;
    throw errors.badUserInput({ argument: field.name, expected, received: given.join(', ') || 'none' });
  }
  // A size that the list itself will refuse counts as if it were not given; the list says what is wrong with it.
  const sizes = given.map((name) => Number(argumentOf(field, node, name, variables))).filter((size) => size > 0);
  return sizes.length > 0 ? Math.max(...sizes) : assumedSize;
}

/** What the arguments cost that are given. */
export function costOfArguments(rules: CostRules, field: Field, node: FieldNode, variables: Values): number {
  if (!node.arguments?.length) return 0;
  return field.args.reduce((sum, argument) => {
    const value = argumentOf(field, node, argument.name, variables);
    return value === undefined ? sum : sum + costOfInput(rules, argument.type, value, rules.weightOf(argument));
  }, 0);
}

/** An input object costs 1 and its fields, another value nothing, unless its owner says so. */
function costOfInput(rules: CostRules, type: GraphQLInputType, value: unknown, weight: number | undefined): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + costOfInput(rules, type, item, weight), 0);
  const named = getNamedType(type);
  const own = weight ?? rules.weightOf(named);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return own ?? 0;
  const given = value as Values;
  return Object.values(named.getFields()).reduce(
    (sum, field) =>
      given[field.name] === undefined
        ? sum
        : sum + costOfInput(rules, field.type, given[field.name], rules.weightOf(field)),
    own ?? 1,
  );
}

/** The value that the client gives, or else the argument's default. */
function argumentOf(field: Field, node: FieldNode, name: string, variables: Values): unknown {
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const value = given && valueFromASTUntyped(given, variables);
  return value === undefined ? field.args.find((argument) => argument.name === name)?.defaultValue : value;
}
