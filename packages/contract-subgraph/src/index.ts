export type { Contract, Filter, GatheredField } from './contract/contract';
export { ContractError } from './contract/contract-error';
export { liftExtras } from './contract/lift-extras';
export { parseContract } from './contract/parse-contract';
export { commonVersion, parseVersionRange, printVersion, type Version } from './contract/version';
export { type ContractSettings, defaultContractSettings } from './contract-settings';
export {
  type ContractContext,
  type ContractSubgraph,
  createContractSubgraph,
  type NodeState,
} from './contract-subgraph';
export { faultOf } from './execution/check-row';
export { isLater, pruneSelection } from './execution/prune-selection';
export { fieldsOfNodes } from './execution/row-fields';
export { printSelection, type Selection, withPath } from './execution/selection';
export { siftBy } from './execution/sift';
export type { AskNode, ListenToNode, NodeAnswer, NodeMembership, NodeRequest } from './node/ask-node';
export { Breaker, type BreakerSettings } from './node/breaker';
export { Gate } from './node/gate';
export { NodeFailure } from './node/node-failure';
export { defaultNodeSettings, type NodeSettings } from './node/node-settings';
export { RetryBudget } from './node/retry-budget';
