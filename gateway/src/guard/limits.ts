import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { errors } from '@passerelle/protocol';
import type { ValidationRule } from 'graphql';
import { countLimit, directives, rootFields } from './count-limit';

export interface Limits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  /** Fields at the root of an operation. */
  readonly maxRootFields: number;
  readonly maxDirectives: number;
  readonly maxTokens: number;
  /** What an operation may cost, by the weights of its fields and the rows it asks for. */
  readonly maxCost: number;
  /** Rows an operation may ask for, page sizes multiplied along its nesting. */
  readonly maxRows: number;
  readonly maxBodyBytes: number;
}

export const defaultLimits: Limits = {
  maxDepth: 20,
  maxAliases: 50,
  maxRootFields: 30,
  maxDirectives: 50,
  maxTokens: 5_000,
  maxCost: 50_000,
  maxRows: 50_000,
  maxBodyBytes: 256 * 1024,
};

/** Refuses operations that are larger than a client needs, before they are planned. */
export function limitRules({ maxDepth, maxAliases, maxRootFields, maxDirectives }: Limits): ValidationRule[] {
  return [
    maxDepthRule({
      n: maxDepth,
      propagateOnRejection: false,
      onReject: [
        (context, error) => context?.reportError(errors.operationTooDeep({ depth: foundIn(error), max: maxDepth })),
      ],
    }) as ValidationRule,
    maxAliasesRule({
      n: maxAliases,
      propagateOnRejection: false,
      onReject: [
        (context, error) =>
          context?.reportError(errors.operationTooLarge({ what: 'aliases', count: foundIn(error), max: maxAliases })),
      ],
    }) as ValidationRule,
    countLimit(rootFields(maxRootFields)),
    countLimit(directives(maxDirectives)),
  ];
}

/** The rules tell the count they found only in their message. */
function foundIn(error: Error): number {
  return Number(/found (\d+)/.exec(error.message)?.[1] ?? Number.NaN);
}
