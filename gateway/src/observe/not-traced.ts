/** Sent with what no client has asked for, such as probes: a trace that the other side is not to record. */
export const notTraced: Readonly<Record<string, string>> = {
  traceparent: `00-${'0'.repeat(31)}1-${'0'.repeat(15)}1-00`,
};
