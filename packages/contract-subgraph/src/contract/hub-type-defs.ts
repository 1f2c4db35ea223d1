import { type DocumentNode, type FieldDefinitionNode, type ObjectTypeDefinitionNode, parse, visit } from 'graphql';
import { type Contract, contractDirectives } from './parse-contract';

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
      """The rows are older than the request; asOf says how old."""
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
      """When the node answered, RFC 3339; null where it did not."""
      asOf: String
      contractVersion: String!
      """Fields asked for that the node's version does not have."""
      missingFields: [String!]!
      """Filters asked for that the node's version does not know."""
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
      """retryToken of a report: gives the rows that were missing there."""
      retry: String
    ): String
  }
`);

const gapFields = fieldsOf(/* GraphQL */ `
  type _ {
    """Whether every node that was asked has answered."""
    complete: Boolean!
    """How each node answered."""
    reports: [NodeReport!]!
  }
`);

/**
 * What the hub serves for a contract: the contract without its own directives, with the arguments and
 * fields that only a gathered list can have.
 */
export function hubTypeDefs(contract: Contract): DocumentNode {
  const connections = new Set(contract.gathered.map(({ connection }) => connection));
  const isGathered = (field: FieldDefinitionNode) => field.directives?.some(({ name }) => name.value === 'gathered');
  const served: DocumentNode = visit(contract.document, {
    Directive: (node) => (contractDirectives.has(node.name.value) ? null : undefined),
    FieldDefinition: (node) =>
      isGathered(node) ? { ...node, arguments: [...(node.arguments ?? []), ...gatherArguments] } : undefined,
    ObjectTypeDefinition: {
      leave: (node: ObjectTypeDefinitionNode) =>
        connections.has(node.name.value) ? { ...node, fields: [...(node.fields ?? []), ...gapFields] } : undefined,
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
