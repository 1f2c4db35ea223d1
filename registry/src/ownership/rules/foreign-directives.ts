import { type ASTNode, type ConstDirectiveNode, print } from 'graphql';
import type { Finding } from '../../findings/finding';
import { makeFinding } from '../../findings/make-finding';
import { type DeclaredType, rootTypes } from '../../sdl/declared-type';
import { placeOf } from '../../sdl/place-of';
import type { OwnershipView } from '../ownership-view';
import { foreign } from './foreign';

/** How a schema says where it stands to an element; these hold for its own subgraph only. */
const ofOneSubgraph: ReadonlySet<string> = new Set([
  'key',
  'shareable',
  'external',
  'requires',
  'provides',
  'override',
  'extends',
  'interfaceObject',
]);

interface Marked {
  readonly coordinate: string;
  readonly node: ASTNode;
  readonly directives: readonly ConstDirectiveNode[];
}

/**
 * Composition unites the directives of all subgraphs: one @inaccessible hides the element for everybody, one @policy
 * closes it. On a foreign element only those may stand that its owner has put there. A root type is everybody's.
 */
export function checkForeignDirectives(
  view: OwnershipView,
  type: DeclaredType,
  foreignHome: { readonly home: DeclaredType; readonly owner: string } | null,
): Finding[] {
  const theirs = new Map((foreignHome ? markedParts(foreignHome.home) : []).map((part) => [part.coordinate, part]));
  return markedParts(type).flatMap((part) => {
    const owner = ownerOf(view, type, part, foreignHome?.owner ?? null);
    if (owner === null) return [];
    const fieldNode = owner === everybody ? undefined : fieldAtOwner(view, owner, type.name, part.coordinate);
    const allowed = new Set(
      [...(theirs.get(part.coordinate)?.directives ?? []), ...(fieldNode?.directives ?? [])].map(print),
    );
    return part.directives
      .filter((directive) => !ofOneSubgraph.has(directive.name.value) && !allowed.has(print(directive)))
      .map((directive) => {
        const message = `@${directive.name.value} on ${part.coordinate} would hold for everybody.`;
        return owner === everybody
          ? makeFinding('error', 'FOREIGN_DIRECTIVE', message, {
              coordinate: part.coordinate,
              place: placeOf(directive),
            })
          : foreign('FOREIGN_DIRECTIVE', part.coordinate, owner, message, directive);
      });
  });
}

/** A field may be an addition, whose owner is not the one of the type. */
function fieldAtOwner(view: OwnershipView, owner: string, type: string, coordinate: string) {
  return coordinate.includes('(') ? undefined : view.fieldOf(owner, type, coordinate.slice(type.length + 1))?.node;
}

const everybody = Symbol('everybody');

function ownerOf(
  view: OwnershipView,
  type: DeclaredType,
  { coordinate }: Marked,
  typeOwner: string | null,
): string | typeof everybody | null {
  if (coordinate === type.name) return rootTypes.has(type.name) ? everybody : typeOwner;
  const [element = ''] = coordinate.split('(');
  if (type.fields.size === 0) return typeOwner;
  return view.foreignOwner(element);
}

/** The type and what is inside it, each with its directives. */
function markedParts(type: DeclaredType): Marked[] {
  const [node] = type.nodes;
  const part = (
    coordinate: string,
    marked: ASTNode & { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  ) => ({
    coordinate,
    node: marked,
    directives: marked.directives ?? [],
  });
  return [
    ...(node ? [{ coordinate: type.name, node: node as ASTNode, directives: type.directives }] : []),
    ...[...type.fields.values()].flatMap(({ name, node: field }) => [
      part(`${type.name}.${name}`, field),
      ...(field.arguments ?? []).map((argument) => part(`${type.name}.${name}(${argument.name.value}:)`, argument)),
    ]),
    ...type.inputFields.map((field) => part(`${type.name}.${field.name.value}`, field)),
    ...type.values.map((value) => part(`${type.name}.${value.name.value}`, value)),
  ];
}
