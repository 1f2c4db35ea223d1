import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Dice } from './draw-world';

export interface RandomOperation {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Names that every object inherits; a client may give them to its fields. */
const hostileNames = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

/** Draws an operation on the schema, with the variables it is sent with. */
export function drawOperation(dice: Dice, schema: GraphQLSchema): RandomOperation {
  return new OperationDrawing(dice, schema).draw();
}

class OperationDrawing {
  private readonly declarations = new Map<string, string>();
  private readonly variables: Record<string, unknown> = {};
  private readonly fragments: string[] = [];
  /** Which field a hostile name stands for in this operation: one name may not mean two things. */
  private readonly hostileNameOf = new Map<string, string>();
  private budget: number;

  constructor(
    private readonly dice: Dice,
    private readonly schema: GraphQLSchema,
  ) {
    this.budget = 12 + dice.upTo(20);
  }

  draw(): RandomOperation {
    const mutation = this.schema.getMutationType();
    const isMutation = mutation && this.dice.chance(300);
    const root = isMutation ? mutation : this.schema.getQueryType();
    const body = this.selectionSet(root as GraphQLCompositeType, 0);
    const declared = [...this.declarations].map(([name, type]) => `$${name}: ${type}`);
    const head = `${isMutation ? 'mutation' : 'query'} Random${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
    return { source: [`${head} ${body}`, ...this.fragments].join('\n'), variables: this.variables };
  }

  private selectionSet(type: GraphQLCompositeType, depth: number): string {
    const { upTo, chance } = this.dice;
    const selections: string[] = [];
    const count = 1 + upTo(depth === 0 ? 4 : 3);
    for (let index = 0; index < count && (this.budget > 0 || selections.length === 0); index += 1) {
      this.budget -= 1;
      const isFragment = isUnionType(type) || chance(isInterfaceType(type) ? 500 : 150);
      selections.push(isFragment ? this.fragment(type, depth) : this.field(type, depth));
    }
    if (chance(200)) selections.push(chance(300) ? 'kind: __typename' : '__typename');
    return `{ ${selections.join(' ')} }`;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const { oneOf, chance } = this.dice;
    const possible = isObjectType(type)
      ? [type, ...type.getInterfaces()]
      : [type, ...this.schema.getPossibleTypes(type)].filter((one) => !isUnionType(one) || chance(300));
    const condition = oneOf(possible.length > 0 ? possible : [type]);
    const body = this.selectionSet(condition, depth);
    if (chance(300)) {
      const name = `F${this.fragments.length}`;
      // Reserves the name: fragments inside are written before this one.
      const position = this.fragments.push('') - 1;
      this.fragments[position] = `fragment ${name} on ${condition.name} ${body}`;
      const again = chance(200) ? ` ...${name}` : '';
      return `...${name}${this.condition()}${again}`;
    }
    return `... ${condition === type && chance(300) ? '' : `on ${condition.name}`}${this.condition()} ${body}`;
  }

  private field(type: GraphQLCompositeType, depth: number): string {
    if (isUnionType(type)) return '__typename';
    const all = Object.values(type.getFields());
    const plain = all.filter((field) => !isCompositeType(getNamedType(field.type)));
    const candidates = depth >= 4 || this.budget <= 0 ? plain : all;
    if (candidates.length === 0) return '__typename';
    const field = this.dice.oneOf(candidates);
    const given = this.givenArgument(field);
    const inner = getNamedType(field.type);
    const body = isCompositeType(inner) ? ` ${this.selectionSet(inner, depth + 1)}` : '';
    return `${this.alias(type.name, field, given)}${field.name}${given && `(${given})`}${this.condition()}${body}`;
  }

  /** Two fields of one name always ask the same, so that any two selections can be merged. */
  private alias(typeName: string, { name }: GraphQLField<unknown, unknown>, given: string): string {
    const { chance, oneOf } = this.dice;
    const meaning = `${typeName}.${name}(${given})`;
    if (chance(30) && !this.hostileNameOf.has(meaning)) {
      const free = hostileNames.filter((one) => ![...this.hostileNameOf.values()].includes(one));
      if (free.length > 0) this.hostileNameOf.set(meaning, oneOf(free));
    }
    const hostile = this.hostileNameOf.get(meaning);
    if (hostile !== undefined && chance(700)) return `${hostile}: `;
    if (given) return `${name}_${given.replaceAll(/\W/g, '')}: `;
    return chance(200) ? `${name}_again: ` : '';
  }

  private givenArgument({ args }: GraphQLField<unknown, unknown>): string {
    const { upTo, chance } = this.dice;
    const argument: GraphQLArgument | undefined = args.find(({ name }) => name === 'n');
    if (!argument || chance(300)) return '';
    if (chance(500)) return `n: ${1 + upTo(2)}`;
    const name = `v${upTo(2)}`;
    if (!this.declarations.has(name)) {
      const hasDefault = chance(400);
      this.declarations.set(name, hasDefault ? 'Int = 2' : 'Int');
      if (chance(600)) this.variables[name] = chance(100) ? null : upTo(3);
    }
    return `n: $${name}`;
  }

  private condition(): string {
    const { upTo, chance, oneOf } = this.dice;
    if (!chance(150)) return '';
    const directive = oneOf(['@skip', '@include']);
    if (chance(200)) return ` ${directive}(if: ${oneOf(['true', 'false'])})`;
    const name = `b${upTo(2)}`;
    if (!this.declarations.has(name)) {
      const hasDefault = chance(400);
      this.declarations.set(name, hasDefault ? `Boolean! = ${oneOf(['true', 'false'])}` : 'Boolean!');
      if (!hasDefault || chance(500)) this.variables[name] = chance(500);
    }
    return ` ${directive}(if: $${name})${chance(50) ? ` ${directive === '@skip' ? '@include' : '@skip'}(if: $${name})` : ''}`;
  }
}
