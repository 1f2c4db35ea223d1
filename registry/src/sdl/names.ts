import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';
import type { Finding } from '../findings/finding';
import { type FindingCode } from '../findings/finding-codes';
import { makeFinding } from '../findings/make-finding';
import { placeOf } from './place-of';

export const maxNameLength = 100;

/** Names that GraphQL, federation and composition keep for themselves. */
const reserved =
  /^(__|_Any$|_Entity$|_Service$|_FieldSet$|_entities$|_service$|(join|link|core|inaccessible|tag|context|cost|connect)__)/;

/** Prefixed directives would be federation's under a name that no rule looks for. */
const reservedDirective = /^(__|\w*__)/;

/** The names a schema introduces, and the directives it applies. */
export function checkNames(document: DocumentNode): Finding[] {
  const findings: Finding[] = [];
  const report = (code: FindingCode, node: ASTNode, message: string) =>
    findings.push(makeFinding('error', code, message, { place: placeOf(node) }));
  visit(document, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE && reservedDirective.test(node.name.value)) {
        report(
          'RESERVED_NAME',
          node,
          `@${node.name.value} is a directive by its inner name; import it and use its short one.`,
        );
      }
      if (!introducesName(node)) return;
      const { value } = node.name;
      if (reserved.test(value) && !value.startsWith('federation__')) {
        report('RESERVED_NAME', node, `${value} is reserved.`);
      }
      if (value.length > maxNameLength) {
        report(
          'NAME_TOO_LONG',
          node,
          `${value.slice(0, 20)}… has ${value.length} letters; at most ${maxNameLength} are kept.`,
        );
      }
    },
  });
  return findings;
}

function introducesName(node: ASTNode): node is ASTNode & { readonly name: { readonly value: string } } {
  return (
    'name' in node &&
    node.name !== undefined &&
    (node.kind.endsWith('TypeDefinition') ||
      node.kind.endsWith('TypeExtension') ||
      node.kind === Kind.FIELD_DEFINITION ||
      node.kind === Kind.INPUT_VALUE_DEFINITION ||
      node.kind === Kind.ENUM_VALUE_DEFINITION)
  );
}
