import { type ASTNode, type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';
import { ContractError } from './contract-error';

/** The directives of the contract language: where each may stand, and the arguments it needs. */
const language: Readonly<Record<string, { readonly on: readonly Kind[]; readonly takes: readonly string[] }>> = {
  contract: { on: [Kind.SCHEMA_EXTENSION], takes: ['name', 'version'] },
  gathered: { on: [Kind.FIELD_DEFINITION], takes: [] },
  routed: { on: [Kind.FIELD_DEFINITION], takes: [] },
  written: { on: [Kind.FIELD_DEFINITION], takes: [] },
  merged: { on: [Kind.FIELD_DEFINITION], takes: [] },
  filter: { on: [Kind.INPUT_VALUE_DEFINITION], takes: ['on'] },
  raw: { on: [Kind.FIELD_DEFINITION], takes: ['of'] },
  order: { on: [Kind.ENUM_VALUE_DEFINITION], takes: ['direction'] },
  fallback: { on: [Kind.ENUM_VALUE_DEFINITION], takes: [] },
  since: { on: [Kind.FIELD_DEFINITION, Kind.INPUT_VALUE_DEFINITION, Kind.ENUM_VALUE_DEFINITION], takes: ['version'] },
};

/** They are for whoever reads the contract, and not part of what the hub or a node serves. */
export const contractDirectives: ReadonlySet<string> = new Set(Object.keys(language));

/** A directive in the wrong place, or with a misspelt argument, would be passed over in silence. */
export function refuseMisplacedDirectives(document: DocumentNode): void {
  visit(document, {
    enter: (node: ASTNode) => {
      for (const directive of 'directives' in node ? (node.directives ?? []) : [])
        refuseMisplaced(directive, node.kind);
    },
  });
}

function refuseMisplaced(directive: DirectiveNode, kind: Kind): void {
  const name = directive.name.value;
  const known = language[name];
  if (!known) return;
  if (!known.on.includes(kind)) {
    throw new ContractError(`@${name} stands at a ${kind}; it belongs at: ${known.on.join(', ')}`);
  }
  const given = directive.arguments?.map((argument) => argument.name.value) ?? [];
  if ([...given].sort().join() !== [...known.takes].sort().join()) {
    throw new ContractError(
      `@${name} takes ${known.takes.length > 0 ? known.takes.join(' and ') : 'no arguments'}, but was given: ${given.join(', ') || 'none'}`,
    );
  }
}
