import { Kind } from 'graphql';
import type { Finding, Level } from '../findings/finding';
import type { FindingCode } from '../findings/finding-codes';
import { makeFinding } from '../findings/make-finding';
import { isReference } from '../ownership/assign-owners';
import type { OwnershipView } from '../ownership/ownership-view';
import { type DeclaredField, type DeclaredType, rootTypes } from '../sdl/declared-type';
import { stringArgument } from '../sdl/declared-types';
import { isNamedNonNull, namedType } from '../sdl/named-type';
import { placeOf } from '../sdl/place-of';

/** What is allowed and will hurt later. Looks at what is the candidate's own only. */
export function lint(view: OwnershipView): Finding[] {
  return [...view.candidate.schema.types.values()].flatMap((type) => {
    const fields = [...type.fields.values()].filter(
      (field) => !field.isExternal && view.foreignOwner(`${type.name}.${field.name}`) === null,
    );
    const findings = fields.flatMap((field) => lintField(view, type, field));
    if (rootTypes.has(type.name) || isReference(type) || view.foreignOwner(type.name) !== null) return findings;
    return [...lintType(type), ...findings];
  });
}

function lintType(type: DeclaredType): Finding[] {
  const [node] = type.nodes;
  const isDescribed = type.nodes.some((part) => 'description' in part && part.description);
  return [
    ...(isDescribed ? [] : [found('info', 'DESCRIPTION_MISSING', type.name, `${type.name} has no description.`, node)]),
    ...(/^[A-Z][A-Za-z0-9]*$/.test(type.name)
      ? []
      : [found('info', 'NAMING', type.name, `${type.name} is not in PascalCase.`, node)]),
  ];
}

function lintField(view: OwnershipView, type: DeclaredType, { name, node }: DeclaredField): Finding[] {
  const coordinate = `${type.name}.${name}`;
  const isRoot = rootTypes.has(type.name);
  const target = namedType(node.type);
  const owner = view.foreignOwner(target);
  const findings: Finding[] = [];
  if (isRoot && node.type.kind === Kind.NON_NULL_TYPE && type.name === 'Query') {
    findings.push(found('warning', 'ROOT_FIELD_NOT_NULLABLE', coordinate, `${coordinate} may not be null.`, node));
  }
  if (owner !== null && isNamedNonNull(node.type) && (view.typeOf(owner, target)?.keys.size ?? 0) > 0) {
    const message = `${coordinate} leads to ${target} of ${owner} and may not be null.`;
    findings.push(found('warning', 'REFERENCE_NOT_NULLABLE', coordinate, message, node));
  }
  if (isRoot && !node.description) {
    findings.push(found('info', 'DESCRIPTION_MISSING', coordinate, `${coordinate} has no description.`, node));
  }
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
    findings.push(found('info', 'NAMING', coordinate, `${coordinate} is not in camelCase.`, node));
  }
  for (const directive of node.directives ?? []) {
    if (directive.name.value !== 'deprecated') continue;
    const reason = stringArgument(directive, 'reason') ?? '';
    // A replacement is named by its own name, or by the word that introduces one.
    if (/`\w+|\b(use|utilise[rz]?|see|voir)\b/i.test(reason)) continue;
    const message = `${coordinate} is deprecated without saying what to use instead.`;
    findings.push(found('warning', 'DEPRECATION_WITHOUT_REPLACEMENT', coordinate, message, directive));
  }
  return findings;
}

function found(
  level: Level,
  code: FindingCode,
  coordinate: string,
  message: string,
  node: Parameters<typeof placeOf>[0],
): Finding {
  return makeFinding(level, code, message, { coordinate, place: placeOf(node) });
}
