export { registrySettings, readRegistryOptions } from './config';
export { defaultRegistryOptions, type RegistryOptions } from './registry-options';
export { signAct } from './signing/sign-act';
export { registry } from './subgraph';
