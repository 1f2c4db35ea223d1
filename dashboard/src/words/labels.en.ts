import type { Labels } from './labels.fr';

/** What the values of the graph’s enums are called in English. */
export const labelsEn: Labels = {
  PartnershipState: {
    PROSPECT: 'Prospect',
    DRAFTING: 'Drafting',
    IN_APPROVAL: 'In approval',
    SIGNED: 'Signed',
    IN_FORCE: 'In force',
    EXPIRED: 'Expired',
    RENEWED: 'Renewed',
    TERMINATED: 'Terminated',
    ABANDONED: 'Abandoned'
  },
  PartnershipKind: {
    COOPERATION_CONVENTION: 'Cooperation convention',
    COOPERATION_AGREEMENT: 'Cooperation agreement',
    COLLABORATION_AGREEMENT: 'Collaboration agreement',
    LETTER_OF_INTENT: 'Letter of intent',
    TWINNING: 'Twinning',
    FRAMEWORK: 'Framework',
    AMENDMENT: 'Amendment',
    INFORMAL: 'Informal'
  },
  PartyRole: {
    SIGNATORY: 'Signatory',
    PARTNER: 'Partner',
    INITIATOR: 'Initiator',
    SUPPORTER: 'Supporter',
    OBSERVER: 'Observer'
  },
  MilestoneKind: {
    SECTOR_SELECTION: 'Choice of sectors',
    STEERING_COMMITTEE: 'Steering committee',
    REVIEW: 'Review',
    RENEWAL_DECISION: 'Renewal decision',
    OTHER: 'Other'
  },
  MilestoneStatus: {
    PENDING: 'Pending',
    DONE: 'Done',
    LATE: 'Late',
    CANCELLED: 'Cancelled'
  },
  JointActionKind: {
    DATA_ACCESS: 'Data access',
    MATCHMAKING: 'Matchmaking',
    TRADE_SHOW: 'Trade shows',
    TRAINEE_EXCHANGE: 'Trainee exchange',
    SOFT_LANDING: 'Soft landing',
    MISSION: 'Mission',
    WEB_PROMOTION: 'Web promotion',
    JOINT_PROJECT: 'Joint project',
    OTHER: 'Other'
  },
  SoftLandingState: {
    REQUESTED: 'Requested',
    SCREENING: 'Screening',
    ACCEPTED: 'Accepted',
    NEEDS_ASSESSED: 'Needs assessed',
    PROGRAMME_DRAFT: 'Programme drafted',
    PROGRAMME_CONFIRMED: 'Programme confirmed',
    IN_STAY: 'In stay',
    DEBRIEFED: 'Debriefed',
    FOLLOW_UP: 'Follow-up',
    CLOSED: 'Closed',
    REJECTED: 'Rejected',
    CANCELLED: 'Cancelled',
    POSTPONED: 'Postponed'
  },
  OutcomeType: {
    CONTRACT_WON: 'Contract won',
    TENDER_WON: 'Tender won',
    PARTNERSHIP_DISCUSSION: 'Partnership discussed',
    PARTNERSHIP_SIGNED: 'Partnership signed',
    OFFICE_OPENING: 'Office opened',
    SUBSIDIARY: 'Subsidiary',
    JOBS_CREATED: 'Jobs created',
    INVESTMENT: 'Investment',
    RESEARCH_PROJECT: 'Research project',
    MARKET_KNOWLEDGE: 'Market knowledge',
    MARKET_DEVELOPMENT: 'Market development',
    CONTACTS: 'Contacts',
    MANDATE_IN_PROGRESS: 'Mandate in progress',
    LEARNING: 'Learning',
    COMMON_INTERESTS: 'Common interests',
    REGIONAL_BENEFIT: 'Benefit for the region',
    SUCCESS_STATEMENT: 'Success stated',
    NO_CONTRACT: 'No contract',
    NO_OUTCOME: 'No outcome'
  },
  OutcomeStatus: {
    ANNOUNCED: 'Announced',
    IN_PROGRESS: 'In progress',
    ACHIEVED: 'Achieved',
    ABANDONED: 'Abandoned'
  },
  Attribution: {
    DIRECT: 'Direct',
    WOULD_NOT_HAVE_HAPPENED: 'Would not have happened',
    BENEFICIARY_ATTRIBUTED: 'Attributed by the company',
    PARTIAL: 'Partial',
    NONE: 'None',
    UNKNOWN: 'Unknown'
  },
  Verification: {
    SELF_REPORTED: 'Self-reported',
    STAFF_CONFIRMED: 'Confirmed by staff',
    DOCUMENTED: 'Documented'
  },
  SupportKind: {
    FINANCIAL: 'Financial',
    MEETINGS_PROGRAMME: 'Programme of meetings',
    OFFICE_SPACE: 'Office space',
    COACHING: 'Coaching',
    TRAVEL: 'Travel',
    TRANSLATION: 'Translation',
    LEGAL_ADVICE: 'Legal advice',
    VISA_INFORMATION: 'Visa information'
  },
  FollowUpStatus: {
    DUE: 'Due',
    OVERDUE: 'Overdue',
    DONE: 'Done',
    NO_ANSWER: 'No answer',
    WAIVED: 'Waived'
  },
  MeetingKind: {
    B2B: 'Business to business',
    INSTITUTIONAL: 'Institution',
    RESEARCH: 'Research',
    SITE_VISIT: 'Site visit',
    WORKSHOP: 'Workshop',
    TRADE_SHOW: 'Trade show',
    NETWORKING: 'Networking'
  },
  MeetingState: {
    PROPOSED: 'Proposed',
    ACCEPTED: 'Accepted',
    SCHEDULED: 'Scheduled',
    HELD: 'Held',
    NO_SHOW: 'No-show',
    CANCELLED: 'Cancelled'
  },
  HostOfferState: {
    PLANNED: 'Planned',
    OPEN: 'Open',
    CLOSED: 'Closed',
    CANCELLED: 'Cancelled'
  },
  CallState: {
    DRAFT: 'Draft',
    IN_VALIDATION: 'In validation',
    SCHEDULED: 'Scheduled',
    OPEN: 'Open',
    CLOSED: 'Closed',
    UNDER_REVIEW: 'Under review',
    DECIDED: 'Decided',
    RESULTS_PUBLISHED: 'Results published',
    ARCHIVED: 'Archived',
    CANCELLED: 'Cancelled'
  },
  ApplicationState: {
    DRAFT: 'Draft',
    HALF_SUBMITTED: 'Half submitted',
    SUBMITTED: 'Submitted',
    ADMISSIBILITY: 'Admissibility',
    MORE_INFO: 'More information asked',
    UNDER_REVIEW: 'Under review',
    REVIEWED: 'Reviewed',
    SELECTED: 'Selected',
    RESERVE_LIST: 'Reserve list',
    REJECTED: 'Rejected',
    INADMISSIBLE: 'Inadmissible',
    NO_FURTHER_ACTION: 'No further action',
    WITHDRAWN: 'Withdrawn'
  },
  AwardState: {
    AWARDED: 'Awarded',
    AGREEMENT_SIGNED: 'Agreement signed',
    IN_PROGRESS: 'In progress',
    SUSPENDED: 'Suspended',
    FINAL_REPORT: 'Final report',
    COMPLETED: 'Completed',
    TERMINATED: 'Terminated',
    RECOVERY: 'Recovery'
  },
  BudgetLineStatus: {
    FORECAST: 'Forecast',
    REQUESTED: 'Requested',
    ACCEPTED: 'Accepted',
    REFUSED: 'Refused',
    RECEIVED: 'Received'
  },
  BudgetKind: {
    FORECAST: 'Forecast',
    REVISED: 'Revised',
    ACTUAL: 'Actual',
    MULTI_YEAR: 'Multi-year'
  },
  Side: {
    FR: 'France',
    QC: 'Québec'
  },
  MissionState: {
    IDEA: 'Idea',
    PLANNED: 'Planned',
    RECRUITING: 'Recruiting',
    PROGRAMME_CONFIRMED: 'Programme confirmed',
    UNDER_WAY: 'Under way',
    COMPLETED: 'Completed',
    FOLLOW_UP: 'Follow-up',
    CLOSED: 'Closed',
    POSTPONED: 'Postponed',
    CANCELLED: 'Cancelled'
  },
  MissionKind: {
    PROSPECTING: 'Prospecting',
    TRADE: 'Trade',
    ECONOMIC: 'Economic',
    COLLECTIVE: 'Collective',
    TRADE_SHOW: 'Trade show',
    INCOMING: 'Incoming'
  },
  OrganizerRole: {
    ORGANIZER: 'Organiser',
    CO_ORGANIZER: 'Co-organiser',
    SUPPORTER: 'Supporter'
  },
  StopKind: {
    WORKSHOP: 'Workshop',
    B2B_MEETINGS: 'Business meetings',
    SITE_VISIT: 'Site visit',
    TRADE_SHOW: 'Trade show',
    EXHIBITOR_BOOTH: 'Booth',
    RECEPTION: 'Reception',
    TRAVEL: 'Travel'
  },
  DelegateCapacity: {
    ENTREPRENEUR: 'Entrepreneur',
    CITY_REPRESENTATIVE: 'City representative',
    ELECTED: 'Elected',
    RESEARCHER: 'Researcher',
    MISSION_LEAD: 'Mission lead',
    STAFF: 'Staff'
  },
  EventKind: {
    TRADE_SHOW: 'Trade show',
    B2B_CONVENTION: 'Business convention',
    CONFERENCE: 'Conference',
    AWARENESS_SESSION: 'Awareness session',
    SIGNATURE: 'Signature'
  },
  ServiceKind: {
    INFORMATION: 'Information',
    ADVICE: 'Advice',
    ACCOMPANIMENT: 'Accompaniment',
    DIAGNOSTIC: 'Diagnostic',
    EXPORT_PLAN: 'Export plan',
    AWARENESS: 'Awareness',
    TRAINING: 'Training',
    MATCHMAKING: 'Matchmaking',
    TRADE_MISSION: 'Trade mission',
    TRADE_SHOW: 'Trade show',
    SPECIAL_PROJECT: 'Special project'
  },
  OfferStatus: {
    OFFERED: 'Offered',
    PLANNED: 'Planned'
  },
  ObservationStatus: {
    TARGET: 'Target',
    FORECAST: 'Forecast',
    PROVISIONAL: 'Provisional',
    ACTUAL: 'Actual',
    REVISED: 'Revised'
  },
  Aggregation: {
    SUM: 'values add up',
    DISTINCT_COUNT: 'distinct units, do not add up',
    LAST: 'the last value',
    NOT_ADDITIVE: 'do not add up',
    UNKNOWN: 'unknown rule'
  },
  FactBasis: {
    STATED: 'Stated in the document',
    DERIVED: 'Derived from the document',
    INFERRED: 'Inferred from the document'
  },
  CooperationServiceState: {
    PLANNED: 'Planned',
    OPEN: 'Open',
    CLOSED: 'Closed'
  },
  CollaborativeProjectStatus: {
    IN_DISCUSSION: 'In discussion',
    RUNNING: 'Running',
    DONE: 'Done'
  },
  OrganizationKind: {
    TECHNOPOLE: 'Technopole',
    CHAMBER_OF_COMMERCE: 'Chamber of commerce',
    CLUSTER: 'Cluster',
    EXPORT_SUPPORT_ORGANIZATION: 'Export support',
    INCUBATOR_ACCELERATOR: 'Incubator',
    INNOVATION_CENTRE: 'Innovation centre',
    SCIENCE_PARK: 'Science park',
    LOCAL_AUTHORITY: 'Local authority',
    PUBLIC_BODY: 'Public body',
    GOVERNMENT: 'Government',
    FUNDER: 'Funder',
    COMPANY: 'Company',
    RESEARCH_BODY: 'Research body',
    ASSOCIATION: 'Association',
    INTERNATIONAL_ORGANIZATION: 'International organisation',
    MEDIA: 'Media',
    OTHER: 'Other'
  },
  TerritoryKind: {
    CONTINENT: 'Continent',
    COUNTRY: 'Country',
    PROVINCE: 'Province',
    FR_REGION: 'French region',
    FR_DEPARTMENT: 'Department',
    FR_EPCI: 'Intermunicipality',
    FR_COMMUNE: 'Commune',
    QC_ADMIN_REGION: 'Region of Québec',
    QC_MRC: 'MRC',
    QC_MUNICIPALITY: 'Municipality',
    LOCALITY: 'Locality',
    AD_HOC: 'Ad hoc area'
  },
  NodeStatus: {
    OK: 'Answered',
    STALE: 'Earlier answer',
    TIMEOUT: 'Too slow',
    ERROR: 'No answer',
    DENIED: 'Denied',
    INCOMPATIBLE: 'Incompatible version',
    SKIPPED: 'Not asked'
  }
};
