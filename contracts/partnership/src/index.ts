export type { PartnershipContext } from './context';
export { contractFile } from './contract-file';
export { definePartnershipNode, type PartnershipNode } from './define-partnership-node';
export { Partnership } from './partnership/partnership.entity';
export {
  JointActionKind,
  MilestoneKind,
  MilestoneStatus,
  PartnershipKind,
  PartnershipState,
  PartyApproval,
  PartyRole,
} from './partnership/partnership-terms';
export { seedProblems } from './seed-problems';
