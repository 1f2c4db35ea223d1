import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type TypeNode,
  visit,
} from 'graphql';
import { directiveArgument } from './directive-argument';
import { parseFieldSet } from './parse-field-set';

/** A field with the arguments that a `@requires` gives it. */
export interface RequiredField {
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
}

export interface SeparatedSupergraph {
  readonly document: DocumentNode;
  /** What stands for what is required with arguments, by the name that it has for the planner alone. */
  readonly fieldByName: ReadonlyMap<string, RequiredField>;
  /** Those names that a field of a subgraph requires. */
  needsOf(subgraph: string, typename: string, field: string): ReadonlySet<string>;
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * A supergraph in which a field with arguments, where a `@requires` asks for it, is a field of its own without any.
 *
 * The planner knows a required field by its name only. `price(currency: EUR)` that is required and
 * `price(currency: USD)` that the client asks for, or another `@requires`, are one and the same to it: one is
 * fetched, and everybody gets it without a word. Under names of their own they are two.
 */
export function separateRequiredFields(supergraph: DocumentNode): SeparatedSupergraph {
  const separation = new Separation(supergraph);
  const rewritten: DocumentNode = {
    ...supergraph,
    definitions: supergraph.definitions.map((one) => (isComposite(one) ? separation.rewriteRequires(one) : one)),
  };
  const { fieldByName, addedFields } = separation;
  return {
    document: fieldByName.size === 0 ? supergraph : withFields(rewritten, addedFields),
    fieldByName,
    needsOf: (subgraph, typename, field) =>
      separation.needs.get(JSON.stringify([subgraph, typename, field])) ?? new Set(),
  };
}

class Separation {
  readonly fieldByName = new Map<string, RequiredField>();
  readonly addedFields = new Map<string, FieldDefinitionNode[]>();
  readonly needs = new Map<string, Set<string>>();
  private readonly nameByMeaning = new Map<string, string>();
  private readonly types: ReadonlyMap<string, Composite>;
  private readonly subgraphByGraph: ReadonlyMap<string, string>;
  private readonly takenNames: ReadonlySet<string>;

  constructor(supergraph: DocumentNode) {
    const types = supergraph.definitions.filter(isComposite);
    this.types = new Map(types.map((type) => [type.name.value, type]));
    this.takenNames = new Set(types.flatMap(({ fields }) => fields?.map(({ name }) => name.value) ?? []));
    this.subgraphByGraph = subgraphNames(supergraph);
  }

  rewriteRequires<Type extends Composite>(type: Type): Type {
    const fields = type.fields?.map((field): FieldDefinitionNode => {
      const directives = field.directives?.map((directive) => this.rewriteDirective(type, field, directive));
      return { ...field, directives: directives ?? [] };
    });
    return { ...type, fields };
  }

  private rewriteDirective(type: Composite, field: FieldDefinitionNode, directive: ConstDirectiveNode) {
    const requires = directive.name.value === 'join__field' ? directiveArgument(directive, 'requires') : undefined;
    if (requires?.kind !== Kind.STRING) return directive;
    const needed = new Set<string>();
    const fieldSet = this.rewriteFieldSet(parseFieldSet(requires.value), type.name.value, needed);
    if (needed.size === 0) return directive;
    const graph = directiveArgument(directive, 'graph');
    const subgraph = (graph?.kind === Kind.ENUM && this.subgraphByGraph.get(graph.value)) || '';
    this.needs.set(JSON.stringify([subgraph, type.name.value, field.name.value]), needed);
    const value = { kind: Kind.STRING, value: stripIgnoredCharacters(print(fieldSet)).slice(1, -1) } as const;
    const rewritten = directive.arguments?.map((argument) =>
      argument.name.value === 'requires' ? { ...argument, value } : argument,
    );
    return { ...directive, arguments: rewritten ?? [] };
  }

  private rewriteFieldSet(fieldSet: SelectionSetNode, typename: string, needed: Set<string>): SelectionSetNode {
    const selections = fieldSet.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? typename;
        return { ...selection, selectionSet: this.rewriteFieldSet(selection.selectionSet, condition, needed) };
      }
      const definition = this.fieldOf(typename, selection.name.value);
      if (!definition) return selection;
      const name = definition.arguments?.length ? this.separate(typename, definition, selection) : undefined;
      if (name !== undefined) needed.add(name);
      return {
        ...selection,
        ...(name !== undefined && { name: { kind: Kind.NAME, value: name } as const, arguments: [] }),
        ...(selection.selectionSet && {
          selectionSet: this.rewriteFieldSet(selection.selectionSet, namedTypeOf(definition.type), needed),
        }),
      };
    });
    return { ...fieldSet, selections };
  }

  /** The name of the field that stands for this one with these arguments. */
  private separate(typename: string, definition: FieldDefinitionNode, { arguments: given }: FieldNode): string {
    const field = definition.name.value;
    const meaning = `${typename}.${field}(${(given ?? []).map(print).sort().join()})`;
    const known = this.nameByMeaning.get(meaning);
    if (known !== undefined) return known;
    let name = `${field}_required_${this.nameByMeaning.size}`;
    while (this.takenNames.has(name)) name += '_';
    this.nameByMeaning.set(meaning, name);
    this.fieldByName.set(name, { name: field, arguments: given ?? [] });
    for (const type of this.types.values()) {
      const isOfType = type.name.value === typename || type.interfaces?.some((one) => one.name.value === typename);
      const own = isOfType && this.fieldOf(type.name.value, field);
      if (!own) continue;
      const added = { ...own, name: { kind: Kind.NAME, value: name } as const, arguments: [] };
      this.addedFields.set(type.name.value, [...(this.addedFields.get(type.name.value) ?? []), added]);
    }
    return name;
  }

  private fieldOf(typename: string, field: string): FieldDefinitionNode | undefined {
    return this.types.get(typename)?.fields?.find(({ name }) => name.value === field);
  }
}

function withFields(document: DocumentNode, added: ReadonlyMap<string, FieldDefinitionNode[]>): DocumentNode {
  const extend = <Type extends Composite>(type: Type): Type => {
    const fields = added.get(type.name.value);
    return fields ? { ...type, fields: [...(type.fields ?? []), ...fields] } : type;
  };
  return visit(document, { ObjectTypeDefinition: extend, InterfaceTypeDefinition: extend });
}

/** What subgraphs are called, by what the supergraph's directives call them. */
function subgraphNames(supergraph: DocumentNode): Map<string, string> {
  return new Map(
    supergraph.definitions.flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
        ? (definition.values ?? []).map(({ name, directives }): [string, string] => {
            const given = directives?.[0] && directiveArgument(directives[0], 'name');
            return [name.value, given?.kind === Kind.STRING ? given.value : name.value];
          })
        : [],
    ),
  );
}

function isComposite(definition: DefinitionNode): definition is Composite {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}
