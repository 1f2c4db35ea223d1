import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { variablesWithDefaults } from '../variables-with-defaults';
import { actualCost } from './actual-cost';
import { askedOperation } from './asked-operation';
import type { CostRules } from './cost-rules';
import { estimateCost } from './estimate-cost';

type Values = Readonly<Record<string, unknown>>;

/** What an operation costs, with any variables. */
export type CostOf = (variables: Values) => OperationCost;

/** What it costs with some variables. */
export interface OperationCost {
  readonly estimated: number;
  /** What this answer cost. Takes as long as the answer is. */
  actual(data: unknown): number;
}

export function costOfOperation(rules: CostRules, document: DocumentNode, operation: OperationDefinitionNode): CostOf {
  const asked = askedOperation(document, operation);
  const withDefaults = variablesWithDefaults(operation);
  const costOf: CostOf = (given) => {
    const variables = withDefaults(given);
    return {
      estimated: estimateCost(rules, asked, variables),
      actual: (data) => actualCost(rules, asked, variables, data),
    };
  };
  if (operation.variableDefinitions?.length) return costOf;
  let known: OperationCost | undefined;
  return (given) => {
    known ??= costOf(given);
    return known;
  };
}
