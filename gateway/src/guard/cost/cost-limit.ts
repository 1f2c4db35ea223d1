import type { ApolloServerPlugin } from '@apollo/server';
import { errors } from '@passerelle/protocol';
import type { RequestContext } from '../../observe/request-context';
import type { CostRules } from './cost-rules';
import { costOfOperation, type OperationCost } from './operation-cost';

/** Refuses an operation that may cost more than `maxCost`. */
export function costLimitPlugin(rules: CostRules, maxCost: number): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (operation)
            checkCost(costOfOperation(rules, document, operation)(request.variables ?? {}), maxCost, contextValue);
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
