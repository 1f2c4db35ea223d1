import { registerEnumType } from 'type-graphql';

export enum PartnershipKind {
  COOPERATION_CONVENTION = 'COOPERATION_CONVENTION',
  COOPERATION_AGREEMENT = 'COOPERATION_AGREEMENT',
  COLLABORATION_AGREEMENT = 'COLLABORATION_AGREEMENT',
  LETTER_OF_INTENT = 'LETTER_OF_INTENT',
  TWINNING = 'TWINNING',
  FRAMEWORK = 'FRAMEWORK',
  AMENDMENT = 'AMENDMENT',
  INFORMAL = 'INFORMAL',
}
registerEnumType(PartnershipKind, {
  name: 'PartnershipKind',
  description: 'What the parties agreed in.',
  valuesConfig: {
    COOPERATION_CONVENTION: { description: 'Convention de coopération.' },
    COOPERATION_AGREEMENT: { description: 'Accord de coopération.' },
    COLLABORATION_AGREEMENT: { description: 'Entente de collaboration.' },
    INFORMAL: { description: 'They work together; no act is known.' },
  },
});

export enum PartnershipState {
  PROSPECT = 'PROSPECT',
  DRAFTING = 'DRAFTING',
  IN_APPROVAL = 'IN_APPROVAL',
  SIGNED = 'SIGNED',
  IN_FORCE = 'IN_FORCE',
  EXPIRED = 'EXPIRED',
  RENEWED = 'RENEWED',
  TERMINATED = 'TERMINATED',
  ABANDONED = 'ABANDONED',
}
registerEnumType(PartnershipState, {
  name: 'PartnershipState',
  description: 'Where a partnership stands in its life.',
});

export enum PartyRole {
  SIGNATORY = 'SIGNATORY',
  PARTNER = 'PARTNER',
  INITIATOR = 'INITIATOR',
  SUPPORTER = 'SUPPORTER',
  OBSERVER = 'OBSERVER',
}
registerEnumType(PartyRole, {
  name: 'PartyRole',
  valuesConfig: { PARTNER: { description: 'Takes part in a relation without an act to sign.' } },
});

export enum PartyApproval {
  INVITED = 'INVITED',
  BOARD_APPROVED = 'BOARD_APPROVED',
  SIGNED = 'SIGNED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(PartyApproval, { name: 'PartyApproval' });

export enum MilestoneKind {
  SECTOR_SELECTION = 'SECTOR_SELECTION',
  STEERING_COMMITTEE = 'STEERING_COMMITTEE',
  REVIEW = 'REVIEW',
  RENEWAL_DECISION = 'RENEWAL_DECISION',
  OTHER = 'OTHER',
}
registerEnumType(MilestoneKind, { name: 'MilestoneKind' });

export enum MilestoneStatus {
  PENDING = 'PENDING',
  DONE = 'DONE',
  LATE = 'LATE',
  CANCELLED = 'CANCELLED',
}
registerEnumType(MilestoneStatus, { name: 'MilestoneStatus' });

export enum JointActionKind {
  DATA_ACCESS = 'DATA_ACCESS',
  MATCHMAKING = 'MATCHMAKING',
  TRADE_SHOW = 'TRADE_SHOW',
  TRAINEE_EXCHANGE = 'TRAINEE_EXCHANGE',
  SOFT_LANDING = 'SOFT_LANDING',
  MISSION = 'MISSION',
  WEB_PROMOTION = 'WEB_PROMOTION',
  JOINT_PROJECT = 'JOINT_PROJECT',
  OTHER = 'OTHER',
}
registerEnumType(JointActionKind, { name: 'JointActionKind', description: 'What the parties do together.' });

export enum PartnershipOrder {
  OLDEST_FIRST = 'OLDEST_FIRST',
  NEWEST_FIRST = 'NEWEST_FIRST',
}
registerEnumType(PartnershipOrder, {
  name: 'PartnershipOrder',
  description: 'By the first day the signature can mean, then by id.',
});
