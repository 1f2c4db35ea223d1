import type { ApolloServerPlugin } from '@apollo/server';
import { errors } from '@passerelle/protocol';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../observe/request-context';
import type { CostRules } from './cost-rules';
import { costOfOperation, type OperationCost } from './operation-cost';

/** Gives what the owners of a schema that clients see say of costs. */
export type FindCostRules = (schema: GraphQLSchema) => CostRules;

/** Refuses an operation that may cost more than `maxCost`. */
export function costLimitPlugin(rulesOf: FindCostRules, maxCost: number): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const costOf = costOfOperation(rulesOf(schema), document, operation);
          checkCost(costOf(request.variables ?? {}), maxCost, contextValue);
        },
      };
    },
  };
}

/** Throws when an operation may cost too much; else the request knows what it costs. */
export function checkCost(cost: OperationCost, maxCost: number, context: RequestContext): void {
  // Answered on the fast lane already, with errors that are now put into words.
  if (context.operationCost) return;
  if (cost.estimated > maxCost) throw errors.operationTooExpensive({ cost: cost.estimated, max: maxCost });
  context.operationCost = cost;
  context.charge?.(cost.estimated);
}
