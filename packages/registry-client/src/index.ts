export { type Act, actLifetimeSeconds, acts, actType, clockSkewSeconds } from './act';
export { newKey } from './new-key';
export { type ActToSign, signAct } from './sign-act';
