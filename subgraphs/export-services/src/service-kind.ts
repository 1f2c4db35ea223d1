import { registerEnumType } from 'type-graphql';

export enum ServiceKind {
  INFORMATION = 'INFORMATION',
  ADVICE = 'ADVICE',
  ACCOMPANIMENT = 'ACCOMPANIMENT',
  DIAGNOSTIC = 'DIAGNOSTIC',
  EXPORT_PLAN = 'EXPORT_PLAN',
  AWARENESS = 'AWARENESS',
  TRAINING = 'TRAINING',
  MATCHMAKING = 'MATCHMAKING',
  TRADE_MISSION = 'TRADE_MISSION',
  TRADE_SHOW = 'TRADE_SHOW',
  SPECIAL_PROJECT = 'SPECIAL_PROJECT',
}
registerEnumType(ServiceKind, { name: 'ServiceKind', description: 'A kind of help for companies that export.' });
