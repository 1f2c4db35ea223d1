import type { Log } from '../log';
import { Assertions } from './assertions';
import { HubKeys } from './hub-keys';
import { loadHubKeys } from './load-hub-keys';
import type { TrustedHub } from './trusted-hub';

/**
 * What checks the assertions that come to a subgraph; null where none is asked for. Throws where the keys are in a file that
 * holds none; a hub that is not up yet is waited for while the subgraph runs.
 */
export async function trustHub(hub: TrustedHub, subgraph: string, log: Log): Promise<Assertions | null> {
  if (hub.kind === 'dangerouslyAnybody') {
    log.warn('DANGEROUSLY_ACCEPT_UNSIGNED: whoever reaches this port is answered, not only the hub');
    return null;
  }
  if (hub.kind === 'file') await loadHubKeys(hub);
  const keys = new HubKeys(() => loadHubKeys(hub), log);
  void keys.renew();
  return new Assertions(subgraph, keys.find);
}
