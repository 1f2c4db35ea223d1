export { ContractError } from './contract/contract-error';
export { liftExtras } from './contract/lift-extras';
export { type Contract, parseContract } from './contract/parse-contract';
export { type ContractContext, type ContractSubgraph, createContractSubgraph } from './contract-subgraph';
export type { AskNode, NodeAnswer, NodeMembership, NodeRequest } from './node/ask-node';
export { defaultNodeSettings, type NodeSettings } from './node/node';
export { NodeFailure } from './node/node-failure';
