import { registerEnumType } from 'type-graphql';

export enum CooperationServiceKind {
  MATCHMAKING = 'MATCHMAKING',
  TRAINEE_EXCHANGE = 'TRAINEE_EXCHANGE',
  DATABANK_ACCESS = 'DATABANK_ACCESS',
}
registerEnumType(CooperationServiceKind, {
  name: 'CooperationServiceKind',
  description: 'What a service of a partnership does for companies.',
});

export enum CooperationServiceState {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(CooperationServiceState, {
  name: 'CooperationServiceState',
  description: 'Whether companies can ask for it yet, or still.',
});
