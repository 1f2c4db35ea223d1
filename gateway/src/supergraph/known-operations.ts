import type { QueryPlan } from '@apollo/query-planner';
import { errors } from '@passerelle/protocol';
import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import { type PreparedOperation, type PrepareOptions, prepareOperation } from '../execution/prepare-operation';
import type { CostRules } from '../guard/cost/cost-rules';
import { costOfOperation } from '../guard/cost/operation-cost';
import { asksForSchema } from '../guard/introspection/asks-for-schema';
import { rowCounter } from '../guard/row-limit';
import { prepareSubscription } from '../live/prepare-subscription';
import { BoundedCache } from './bounded-cache';
import type { KnownOperation } from './known-operation';
import type { PlanOf } from './plans';

/** Characters of operations and of what they send to subgraphs; what is compiled from them weighs some ten times that. */
const keptCharacters = 8 * 1024 * 1024;

/** An operation as a client asked it. */
export interface AskedOperation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

interface Entry {
  readonly asked: AskedOperation;
  readonly operation: KnownOperation;
  uses: number;
}

/** What was planned and compiled for one supergraph. */
export class KnownOperations {
  private readonly entries = new BoundedCache<Entry>(keptCharacters);
  private readonly preparing = new Map<string, Promise<KnownOperation>>();

  constructor(
    private readonly options: PrepareOptions,
    private readonly costRules: CostRules,
    private readonly planOf: PlanOf,
  ) {}

  /** Finds what is known under exactly this text and name, whoever may see it. */
  find(source: string, operationName: string | undefined): KnownOperation | undefined {
    const entry = this.entries.get(keyOf(source, operationName));
    if (entry) entry.uses += 1;
    return entry?.operation;
  }

  /** Plans and compiles a valid operation; once, however many ask for it meanwhile. */
  prepare(asked: AskedOperation): Promise<KnownOperation> {
    const key = keyOf(asked.source, asked.operationName);
    let preparing = this.preparing.get(key);
    if (!preparing) {
      preparing = this.prepareNow(key, asked).finally(() => this.preparing.delete(key));
      this.preparing.set(key, preparing);
    }
    return preparing;
  }

  /** The operations that were asked for most often, at most so many. */
  mostUsed(count: number): AskedOperation[] {
    return [...this.entries.values()]
      .sort((one, other) => other.uses - one.uses)
      .slice(0, count)
      .map(({ asked }) => asked);
  }

  private async prepareNow(key: string, asked: AskedOperation): Promise<KnownOperation> {
    const { source, document, operationName } = asked;
    const plan = await this.planOf(source, operationName);
    const definition = getOperationAST(document, operationName);
    if (!definition) throw new Error('there is no operation to execute');
    const { schema } = this.options;
    const queryPlan = JSON.parse(plan) as QueryPlan;
    const run = prepareOperation(this.options, document, operationName, queryPlan);
    const isSubscription = definition.operation === OperationTypeNode.SUBSCRIPTION;
    const operation: KnownOperation = {
      type: definition.operation,
      name: definition.name?.value,
      asksForSchema: asksForSchema(document, definition),
      costOf: costOfOperation(this.costRules, document, definition),
      countRows: rowCounter(schema, document, definition),
      run: isSubscription ? needsStream : run,
      ...(isSubscription && { subscribe: prepareSubscription(schema, document, definition, queryPlan, run) }),
    };
    this.entries.set(key, { asked, operation, uses: 1 }, source.length + plan.length);
    return operation;
  }
}

const needsStream: PreparedOperation = async () => ({ errors: [errors.subscriptionNeedsStream({})] });

/** No name has a line in it. */
function keyOf(source: string, operationName: string | undefined): string {
  return operationName === undefined ? source : `${operationName}\n${source}`;
}
