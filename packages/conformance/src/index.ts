export { type CheckNodeOptions, checkNode } from './check-node';
export { ConformanceError } from './conformance-error';
export type { CheckResult, Report, Verdict } from './report';
