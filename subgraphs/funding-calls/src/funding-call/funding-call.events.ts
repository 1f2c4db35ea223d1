import { defineEvents } from '@passerelle/subgraph-kit';
import type { Context } from '../context';
import { ProgramParty } from '../funding-program/program-party.entity';
import { FundingCall } from './funding-call.entity';

export const fundingCallEvents = defineEvents({
  name: 'fundingCallEvents',
  description: 'What happens to calls for projects.',
  event: 'FundingCallEvent',
  kinds: {},
  record: FundingCall,
  recordField: 'fundingCall',
  load: (id, ctx: Context) => ctx.fundingCallById.load(id),
  foundBy: ['organization'],
  about: async ({ title, programId }, manager) => {
    const parties = programId === null ? [] : await manager.findBy(ProgramParty, { programId });
    return { summary: title, organizationIds: parties.map(({ organizationId }) => organizationId) };
  },
});
