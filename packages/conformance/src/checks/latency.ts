import type { Check } from '../check';
import { latencyOf } from '../latency';
import { failed, passed } from '../outcome';
import type { Session } from '../session';

/** Run last, since it judges every request of the others. */
export const latency: Check<Session> = {
  name: 'latency',
  promise:
    'It answers every request within the deadline of the hub, and within the soft deadline, behind which the others do not wait.',
  run: async ({ client, deadlineMs, softDeadlineMs }) => {
    const { p50, p95, max } = latencyOf(client.durations);
    const came = `p50 ${p50} ms, p95 ${p95} ms, max ${max} ms of ${client.durations.length} requests`;
    if (max >= deadlineMs) return failed(`${came}; the deadline is ${deadlineMs} ms`);
    if (max >= softDeadlineMs)
      return { verdict: 'warning', came: `${came}; the soft deadline is ${softDeadlineMs} ms` };
    return passed(came);
  },
};
