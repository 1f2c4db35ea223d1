export {
  type AssertedCaller,
  type Assertion,
  anonymousCaller,
  assertionLifetime,
  clockTolerance,
} from './assertion';
export { assertionOf, mayChange, type RequestToSign } from './assertion-of';
export { hashText } from './hash-text';
export { type HubKey, type HubKeySet, newHubKey, type PublicHubKey } from './hub-key';
export { parseHubKeys, printHubKeys } from './hub-keys-text';
export { currentKeys, publishedKeys, signingKey } from './keys-in-force';
export { AssertionRefused, type RefusalReason } from './refusal';
export { signAssertion } from './sign-assertion';
export { type FindHubKey, type VerifiedAssertion, verifyAssertion } from './verify-assertion';
