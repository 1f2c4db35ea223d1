export type { Contract } from './contract/contract';
export { ContractError } from './contract/contract-error';
export { liftExtras } from './contract/lift-extras';
export { parseContract } from './contract/parse-contract';
export { printVersion } from './contract/version';
export { type ContractSettings, defaultContractSettings } from './contract-settings';
export {
  type ContractContext,
  type ContractSubgraph,
  createContractSubgraph,
  type NodeState,
} from './contract-subgraph';
export type { AskNode, NodeAnswer, NodeMembership, NodeRequest } from './node/ask-node';
export { NodeFailure } from './node/node-failure';
export { defaultNodeSettings, type NodeSettings } from './node/node-settings';
