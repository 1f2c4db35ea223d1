import { registerEnumType } from 'type-graphql';

/** What a stay or a mission led to: terms that several subgraphs use. */
export enum OutcomeType {
  CONTRACT_WON = 'CONTRACT_WON',
  TENDER_WON = 'TENDER_WON',
  PARTNERSHIP_DISCUSSION = 'PARTNERSHIP_DISCUSSION',
  PARTNERSHIP_SIGNED = 'PARTNERSHIP_SIGNED',
  OFFICE_OPENING = 'OFFICE_OPENING',
  SUBSIDIARY = 'SUBSIDIARY',
  JOBS_CREATED = 'JOBS_CREATED',
  INVESTMENT = 'INVESTMENT',
  RESEARCH_PROJECT = 'RESEARCH_PROJECT',
  MARKET_KNOWLEDGE = 'MARKET_KNOWLEDGE',
  MARKET_DEVELOPMENT = 'MARKET_DEVELOPMENT',
  CONTACTS = 'CONTACTS',
  MANDATE_IN_PROGRESS = 'MANDATE_IN_PROGRESS',
  LEARNING = 'LEARNING',
  COMMON_INTERESTS = 'COMMON_INTERESTS',
  REGIONAL_BENEFIT = 'REGIONAL_BENEFIT',
  SUCCESS_STATEMENT = 'SUCCESS_STATEMENT',
  NO_CONTRACT = 'NO_CONTRACT',
  NO_OUTCOME = 'NO_OUTCOME',
}
registerEnumType(OutcomeType, { name: 'OutcomeType', description: 'What came of it. Nothing is an outcome too.' });

export enum OutcomeStatus {
  ANNOUNCED = 'ANNOUNCED',
  IN_PROGRESS = 'IN_PROGRESS',
  ACHIEVED = 'ACHIEVED',
  ABANDONED = 'ABANDONED',
}
registerEnumType(OutcomeStatus, { name: 'OutcomeStatus' });

export enum Attribution {
  DIRECT = 'DIRECT',
  WOULD_NOT_HAVE_HAPPENED = 'WOULD_NOT_HAVE_HAPPENED',
  BENEFICIARY_ATTRIBUTED = 'BENEFICIARY_ATTRIBUTED',
  PARTIAL = 'PARTIAL',
  NONE = 'NONE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(Attribution, { name: 'Attribution', description: 'Whether it would have happened anyway.' });

export enum Verification {
  SELF_REPORTED = 'SELF_REPORTED',
  STAFF_CONFIRMED = 'STAFF_CONFIRMED',
  DOCUMENTED = 'DOCUMENTED',
}
registerEnumType(Verification, { name: 'Verification', description: 'Who vouches for it.' });
