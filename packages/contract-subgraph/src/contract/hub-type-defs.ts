import { type DocumentNode, type FieldDefinitionNode, type ObjectTypeDefinitionNode, parse, visit } from 'graphql';
import { directiveOf } from './ast';
import type { Contract } from './contract';
import { contractDirectives } from './contract-directives';

const hubTypes = parse(
  /* GraphQL */ `
    """What to do when a node does not answer."""
    enum GatherPolicy {
      """Give the rows of the others and say who is missing."""
      BEST_EFFORT
      """Give an error instead of an incomplete list."""
      STRICT
    }

    """How a node answered."""
    enum NodeStatus {
      OK
      """It did not answer; the rows are those it gave earlier, and asOf says when."""
      STALE
      """It did not answer in time."""
      TIMEOUT
      """It could not be reached, or answered with an error."""
      ERROR
      """It refused the caller."""
      DENIED
      """It cannot answer this question in its version of the contract."""
      INCOMPATIBLE
      """It was not asked, because the question excluded it."""
      SKIPPED
    }

    """What one node contributed to a gathered list."""
    type NodeReport {
      owner: Institution
      status: NodeStatus!
      """Rows on this page that are the node's."""
      rows: Int!
      """Rows the node sent that broke the contract, and are not on the page."""
      droppedRows: Int!
      """When the node gave these rows, RFC 3339; null where it gave none."""
      asOf: String
      """The version of the contract in which it was asked."""
      contractVersion: String!
      """Fields asked for that the node's version does not have, as Type.field: null on its rows."""
      missingFields: [String!]!
      """Filters asked for that the node's version does not know: the hub applied them itself, or the node is INCOMPATIBLE."""
      unsupportedFilters: [String!]!
      """Pass it as \`retry\` later to get the rows that are missing from this page, and only those."""
      retryToken: String
      """What went wrong, for people."""
      message: String
    }
  `,
  { noLocation: true },
);

const institution = parse('type Institution @key(fields: "id", resolvable: false) { id: ID! }', { noLocation: true });

const gatherArguments = argumentsOf(/* GraphQL */ `
  type _ {
    _(
      """Ask only these owners."""
      owners: [ID!]
      policy: GatherPolicy! = BEST_EFFORT
      """
      Where a node does not answer, give the rows it gave to the same question at most this many seconds ago. Its report is
      then STALE, and the list is not complete.
      """
      staleIfError: Int
      """retryToken of a report: gives the rows that were missing there."""
      retry: String
    ): String
  }
`);

const gapFields = fieldsOf(/* GraphQL */ `
  type _ {
    """
    Whether nothing is missing: every node that was asked has answered now, with every field asked for and no row dropped.
    """
    complete: Boolean!
    """How each node answered."""
    reports: [NodeReport!]!
  }
`);

const eventFields = fieldsOf(/* GraphQL */ `
  type _ {
    """The institution it comes from."""
    owner: Institution
    """
    OK for what a node says; without an event it says how far the node has been heard, or that it is heard again. Any
    other status says that it is not heard any more, until the next OK.
    """
    status: NodeStatus!
    """What went wrong, for people."""
    message: String
  }
`);

/**
 * What the hub serves for a contract: the contract without its own directives, with the arguments and
 * fields that only a gathered list can have.
 */
export function hubTypeDefs(contract: Contract): DocumentNode {
  const connections = new Set(contract.gathered.map(({ connection }) => connection));
  const edges = new Set(contract.merged.map(({ edge }) => edge));
  const isGathered = (field: FieldDefinitionNode) => directiveOf(field as never, 'gathered') !== undefined;
  const served: DocumentNode = visit(contract.document, {
    Directive: (node) => (contractDirectives.has(node.name.value) ? null : undefined),
    FieldDefinition: (node) =>
      isGathered(node) ? { ...node, arguments: [...(node.arguments ?? []), ...gatherArguments] } : undefined,
    ObjectTypeDefinition: {
      leave: (node: ObjectTypeDefinitionNode) =>
        connections.has(node.name.value)
          ? { ...node, fields: [...(node.fields ?? []), ...gapFields] }
          : edges.has(node.name.value)
            ? { ...node, fields: [...(node.fields ?? []), ...eventFields] }
            : undefined,
    },
  });
  return {
    ...served,
    definitions: [
      ...served.definitions,
      ...hubTypes.definitions,
      ...(contract.objectTypes.has('Institution') ? [] : institution.definitions),
    ],
  };
}

function fieldsOf(sdl: string): readonly FieldDefinitionNode[] {
  const [type] = parse(sdl, { noLocation: true }).definitions as ObjectTypeDefinitionNode[];
  return type?.fields ?? [];
}

function argumentsOf(sdl: string) {
  return fieldsOf(sdl)[0]?.arguments ?? [];
}
