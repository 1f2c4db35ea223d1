export { stepSeconds, waitSeconds } from './metrics/buckets';
export { type Observation, startObservation } from './observation';
export { type ObserveOptions, observeSettings, readObserveOptions, unobserved } from './observe-options';
export { type ObservedRequests, observeRequests } from './requests/observe-requests';
export { requestPlugin, shortName } from './requests/request-plugin';
export type { RequestRecord } from './requests/request-record';
