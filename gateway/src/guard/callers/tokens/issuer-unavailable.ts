/** An issuer did not say what its keys are. The message is for the log. */
export class IssuerUnavailable extends Error {}
