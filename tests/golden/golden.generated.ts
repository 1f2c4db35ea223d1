/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether it would have happened anyway. */
export type Attribution =
  | 'BENEFICIARY_ATTRIBUTED'
  | 'DIRECT'
  | 'NONE'
  | 'PARTIAL'
  | 'UNKNOWN'
  | 'WOULD_NOT_HAVE_HAPPENED';

export type AwardState =
  | 'AGREEMENT_SIGNED'
  | 'AWARDED'
  | 'COMPLETED'
  | 'FINAL_REPORT'
  | 'IN_PROGRESS'
  | 'RECOVERY'
  | 'SUSPENDED'
  | 'TERMINATED';

/** How sure the money is. */
export type BudgetLineStatus =
  | 'ACCEPTED'
  | 'FORECAST'
  | 'RECEIVED'
  | 'REFUSED'
  | 'REQUESTED';

/** How exactly a date is known. */
export type DatePrecision =
  | 'DAY'
  | 'MONTH'
  | 'SEASON'
  | 'YEAR';

/** In what capacity somebody travels. */
export type DelegateCapacity =
  | 'CITY_REPRESENTATIVE'
  | 'ELECTED'
  | 'ENTREPRENEUR'
  /** Leads the mission; accompanies it and is not counted as a participant. */
  | 'MISSION_LEAD'
  | 'RESEARCHER'
  /** Accompanies the mission and is not counted as a participant. */
  | 'STAFF';

/** How we know it. */
export type FactBasis =
  /** It follows from what the source says, by counting or arithmetic. */
  | 'DERIVED'
  /** It is the most likely reading of the source. */
  | 'INFERRED'
  /** The source says so. */
  | 'STATED';

/** What to do when a node does not answer. */
export type GatherPolicy =
  /** Give the rows of the others and say who is missing. */
  | 'BEST_EFFORT'
  /** Give an error instead of an incomplete list. */
  | 'STRICT';

/** What the parties do together. */
export type JointActionKind =
  | 'DATA_ACCESS'
  | 'JOINT_PROJECT'
  | 'MATCHMAKING'
  | 'MISSION'
  | 'OTHER'
  | 'SOFT_LANDING'
  | 'TRADE_SHOW'
  | 'TRAINEE_EXCHANGE'
  | 'WEB_PROMOTION';

export type MilestoneKind =
  | 'OTHER'
  | 'RENEWAL_DECISION'
  | 'REVIEW'
  | 'SECTOR_SELECTION'
  | 'STEERING_COMMITTEE';

export type MilestoneStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'LATE'
  | 'PENDING';

/** How a node answered. */
export type NodeStatus =
  /** It refused the caller. */
  | 'DENIED'
  /** It could not be reached, or answered with an error. */
  | 'ERROR'
  /** It cannot answer this question in its version of the contract. */
  | 'INCOMPATIBLE'
  | 'OK'
  /** It was not asked, because the question excluded it. */
  | 'SKIPPED'
  /** It did not answer; the rows are those it gave earlier, and asOf says when. */
  | 'STALE'
  /** It did not answer in time. */
  | 'TIMEOUT';

export type OrganizationKind =
  | 'ASSOCIATION'
  | 'CHAMBER_OF_COMMERCE'
  | 'CLUSTER'
  | 'COMPANY'
  | 'EXPORT_SUPPORT_ORGANIZATION'
  | 'FUNDER'
  | 'GOVERNMENT'
  | 'INCUBATOR_ACCELERATOR'
  | 'INNOVATION_CENTRE'
  | 'INTERNATIONAL_ORGANIZATION'
  | 'LOCAL_AUTHORITY'
  | 'MEDIA'
  | 'OTHER'
  | 'PUBLIC_BODY'
  | 'RESEARCH_BODY'
  | 'SCIENCE_PARK'
  | 'TECHNOPOLE';

export type OutcomeStatus =
  | 'ABANDONED'
  | 'ACHIEVED'
  | 'ANNOUNCED'
  | 'IN_PROGRESS';

/** What came of it. Nothing is an outcome too. */
export type OutcomeType =
  | 'COMMON_INTERESTS'
  | 'CONTACTS'
  | 'CONTRACT_WON'
  | 'INVESTMENT'
  | 'JOBS_CREATED'
  | 'LEARNING'
  | 'MANDATE_IN_PROGRESS'
  | 'MARKET_DEVELOPMENT'
  | 'MARKET_KNOWLEDGE'
  | 'NO_CONTRACT'
  | 'NO_OUTCOME'
  | 'OFFICE_OPENING'
  | 'PARTNERSHIP_DISCUSSION'
  | 'PARTNERSHIP_SIGNED'
  | 'REGIONAL_BENEFIT'
  | 'RESEARCH_PROJECT'
  | 'SUBSIDIARY'
  | 'SUCCESS_STATEMENT'
  | 'TENDER_WON';

/** Where a partnership stands in its life. */
export type PartnershipState =
  | 'ABANDONED'
  | 'DRAFTING'
  | 'EXPIRED'
  | 'IN_APPROVAL'
  | 'IN_FORCE'
  | 'PROSPECT'
  | 'RENEWED'
  | 'SIGNED'
  | 'TERMINATED';

export type PartyRole =
  | 'INITIATOR'
  | 'OBSERVER'
  /** Takes part in a relation without an act to sign. */
  | 'PARTNER'
  | 'SIGNATORY'
  | 'SUPPORTER';

export type SoftLandingState =
  | 'ACCEPTED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'DEBRIEFED'
  | 'FOLLOW_UP'
  | 'IN_STAY'
  | 'NEEDS_ASSESSED'
  | 'POSTPONED'
  | 'PROGRAMME_CONFIRMED'
  | 'PROGRAMME_DRAFT'
  | 'REJECTED'
  | 'REQUESTED'
  | 'SCREENING';

export type StopKind =
  | 'B2B_MEETINGS'
  | 'EXHIBITOR_BOOTH'
  | 'RECEPTION'
  | 'SITE_VISIT'
  | 'TRADE_SHOW'
  | 'TRAVEL'
  | 'WORKSHOP';

/** What a home or a host does for the company. */
export type SupportKind =
  | 'COACHING'
  | 'FINANCIAL'
  | 'LEGAL_ADVICE'
  | 'MEETINGS_PROGRAMME'
  | 'OFFICE_SPACE'
  | 'TRANSLATION'
  | 'TRAVEL'
  | 'VISA_INFORMATION';

export type TerritoryKind =
  | 'AD_HOC'
  | 'CONTINENT'
  | 'COUNTRY'
  | 'FR_COMMUNE'
  | 'FR_DEPARTMENT'
  | 'FR_EPCI'
  | 'FR_REGION'
  | 'LOCALITY'
  | 'PROVINCE'
  | 'QC_ADMIN_REGION'
  | 'QC_MRC'
  | 'QC_MUNICIPALITY';

/** An official list of territories. */
export type TerritoryScheme =
  | 'EPCI_SIREN'
  | 'INSEE_COMMUNE'
  | 'INSEE_DEPARTMENT'
  | 'INSEE_REGION'
  | 'ISO_3166_1'
  | 'ISO_3166_2'
  | 'NUTS3'
  | 'QC_ADMIN_REGION'
  | 'QC_MRC'
  | 'QC_MUNICIPALITY';

/** Who vouches for it. */
export type Verification =
  | 'DOCUMENTED'
  | 'SELF_REPORTED'
  | 'STAFF_CONFIRMED';

export type AnaximandreQueryVariables = Exact<{ [key: string]: never; }>;


export type AnaximandreQuery = { softLanding: { state: SoftLandingState, beneficiary: { name: { fr: string | null }, territory: { name: { fr: string | null } } | null } | null, outcomes: Array<{ type: OutcomeType, status: OutcomeStatus | null, label: { fr: string | null }, territories: Array<{ name: { fr: string | null } } | null>, sectors: Array<{ label: { fr: string | null } } | null> }> } | null };

export type ConventionQueryVariables = Exact<{ [key: string]: never; }>;


export type ConventionQuery = { partnership: { state: PartnershipState, actionsOpenEnded: boolean, title: { fr: string | null }, signedOn: { iso: string, stated: string | null, basis: FactBasis } | null, readings: Array<{ ambiguity: string, confidence: number | null, chosen: { fr: string | null }, alternative: { fr: string | null } | null }>, parties: Array<{ role: PartyRole, organization: { kind: OrganizationKind, name: { fr: string | null } } | null }>, actions: Array<{ kind: JointActionKind, status: MilestoneStatus, label: { fr: string | null } }>, milestones: Array<{ kind: MilestoneKind, status: MilestoneStatus, due: { iso: string } | null, event: { name: { fr: string | null }, period: { iso: string } | null } | null }>, establishments: { nodes: Array<{ year: number | null, disputed: boolean, company: { name: { fr: string | null }, sectors: Array<{ label: { fr: string | null } }> } | null, destination: { name: { fr: string | null } } | null }> } | null } | null };

export type CqiBudgetQueryVariables = Exact<{ [key: string]: never; }>;


export type CqiBudgetQuery = { budget: { balanced: boolean | null, organization: { name: { fr: string | null } } | null, period: { label: string, start: string, end: string } | null, total: { minor: number, currency: string, stated: string | null }, lines: Array<{ share: number | null, status: BudgetLineStatus, label: { fr: string | null }, source: { name: { fr: string | null }, nameHistory: Array<{ name: { fr: string | null } }> } | null, amount: { minor: number, currency: string } | null, decision: { decidedBy: { name: { fr: string | null } } | null, decidedOn: { iso: string } | null } | null }> } | null };

export type ExportInformationQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportInformationQuery = { indicatorBreakdown: { sumOfParts: number | null, isEqualToWhole: boolean | null, whole: { value: number, period: { label: string, start: string, end: string, assumed: boolean } | null, territory: { name: { fr: string | null } } | null }, parts: Array<{ value: number, territory: { kind: TerritoryKind, name: { fr: string | null }, codes: Array<{ scheme: TerritoryScheme, code: string }> } | null }> } | null, growth: Array<{ fromValue: number, toValue: number, changePercent: number | null, from: { label: string }, to: { label: string } }> | null };

export type ExtrasQueryVariables = Exact<{ [key: string]: never; }>;


export type ExtrasQuery = { partnerships: { nodes: Array<{ id: string, researchThemes: { nodes: Array<{ id: string }> } | null, establishments: { nodes: Array<{ id: string }> } | null, corridor: { label: { fr: string | null }, budget: { durationYears: number | null, total: { minor: number, currency: string }, lines: Array<{ sharePercent: number, amount: { minor: number } | null }> } | null } | null, softLandings: { nodes: Array<{ id: string }> } | null, missions: { nodes: Array<{ id: string }> } | null, applications: { nodes: Array<{ id: string }> } | null }> } | null };

export type PartnershipsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  policy?: GatherPolicy;
  retry?: string | null | undefined;
}>;


export type PartnershipsQuery = { partnerships: { complete: boolean, totalCount: number | null, nodes: Array<{ id: string, title: { fr: string | null }, signedOn: { iso: string } | null, owner: { id: string, name: { fr: string | null } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, reports: Array<{ status: NodeStatus, rows: number, asOf: string | null, retryToken: string | null, owner: { id: string, name: { fr: string | null } } | null }> } | null };

export type QuietOceansQueryVariables = Exact<{ [key: string]: never; }>;


export type QuietOceansQuery = { organization: { name: { fr: string | null }, territory: { name: { fr: string | null } } | null, softLandings: { nodes: Array<{ id: string, state: SoftLandingState, period: { iso: string, precision: DatePrecision, stated: string | null } | null, earlierVisit: { date: { iso: string } } | null, home: { name: { fr: string | null }, territory: { name: { fr: string | null } } | null } | null, host: { name: { fr: string | null }, territory: { name: { fr: string | null } } | null } | null, call: { ordinalAsStated: string | null, title: { fr: string | null }, program: { acronym: string | null, name: { fr: string | null } } | null } | null, award: { state: AwardState, beneficiaries: Array<{ name: { fr: string | null } } | null> } | null, supports: Array<{ kind: SupportKind }>, outcomes: Array<{ type: OutcomeType, attribution: Attribution | null, verification: Verification, label: { fr: string | null } }>, partnership: { id: string, title: { fr: string | null }, signedOn: { iso: string } | null, parties: Array<{ organization: { name: { fr: string | null } } | null }>, researchThemes: { nodes: Array<{ label: { fr: string | null } }> } | null } | null, sources: Array<{ line: number, document: { subject: { fr: string | null }, publishedOn: { iso: string } | null } | null }> }> } | null } | null };

export type TicMissionQueryVariables = Exact<{ [key: string]: never; }>;


export type TicMissionQuery = { mission: { start: string | null, end: string | null, delegateCount: number | null, title: { fr: string | null }, delegateCounts: { byPlace: Array<{ count: number, place: { name: { fr: string | null } } | null }>, byCapacity: Array<{ capacity: DelegateCapacity, count: number }> }, accompanying: Array<{ capacity: DelegateCapacity }>, funders: Array<{ organization: { name: { fr: string | null } } | null, amount: { minor: number } | null }>, stops: Array<{ sequence: number, kind: StopKind, place: { name: { fr: string | null } } | null, host: { name: { fr: string | null } } | null, event: { edition: number | null, name: { fr: string | null } } | null }>, outcomes: Array<{ type: OutcomeType, status: OutcomeStatus, beneficiary: { name: { fr: string | null } } | null, territory: { name: { fr: string | null } } | null, expected: { iso: string, stated: string | null } | null }> } | null };


export const AnaximandreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Anaximandre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"softLanding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"soft-landing:anaximandre-2018","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"territory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"territories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sectors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AnaximandreQuery, AnaximandreQueryVariables>;
export const ConventionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Convention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partnership"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"la-rochelle-quebec:convention-2017","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iso"}},{"kind":"Field","name":{"kind":"Name","value":"stated"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ambiguity"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternative"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actionsOpenEnded"}},{"kind":"Field","name":{"kind":"Name","value":"milestones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iso"}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iso"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"establishments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sectors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConventionQuery, ConventionQueryVariables>;
export const CqiBudgetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CqiBudget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"budget:cqi-2011-12","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"stated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balanced"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nameHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iso"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CqiBudgetQuery, CqiBudgetQueryVariables>;
export const ExportInformationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportInformation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicatorBreakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicatorId"},"value":{"kind":"StringValue","value":"indicator:enterprises-info-service","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"organizationId"},"value":{"kind":"StringValue","value":"org:cqi","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"territoryId"},"value":{"kind":"StringValue","value":"territory:centre-du-quebec","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"fiscalYear"},"value":{"kind":"StringValue","value":"FY2010-11","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"assumed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"territory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"territory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sumOfParts"}},{"kind":"Field","name":{"kind":"Name","value":"isEqualToWhole"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"growth"},"name":{"kind":"Name","value":"indicatorGrowth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicatorId"},"value":{"kind":"StringValue","value":"indicator:enterprises-info-service","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"organizationId"},"value":{"kind":"StringValue","value":"org:cqi","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"territoryId"},"value":{"kind":"StringValue","value":"territory:centre-du-quebec","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromValue"}},{"kind":"Field","name":{"kind":"Name","value":"toValue"}},{"kind":"Field","name":{"kind":"Name","value":"changePercent"}}]}}]}}]} as unknown as DocumentNode<ExportInformationQuery, ExportInformationQueryVariables>;
export const ExtrasDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Extras"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partnerships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"researchThemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"establishments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corridor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"durationYears"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sharePercent"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minor"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"softLandings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"applications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExtrasQuery, ExtrasQueryVariables>;
export const PartnershipsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Partnerships"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"policy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GatherPolicy"}}},"defaultValue":{"kind":"EnumValue","value":"BEST_EFFORT"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"retry"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partnerships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"policy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"policy"}}},{"kind":"Argument","name":{"kind":"Name","value":"retry"},"value":{"kind":"Variable","name":{"kind":"Name","value":"retry"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iso"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"retryToken"}}]}}]}}]}}]} as unknown as DocumentNode<PartnershipsQuery, PartnershipsQueryVariables>;
export const QuietOceansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QuietOceans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"org:quiet-oceans","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"territory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"softLandings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iso"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"stated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierVisit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iso"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"territory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"territory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ordinalAsStated"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acronym"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiaries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"supports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partnership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iso"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"researchThemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iso"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"line"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<QuietOceansQuery, QuietOceansQueryVariables>;
export const TicMissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TicMission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"mission:tic-france-2013","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"delegateCount"}},{"kind":"Field","name":{"kind":"Name","value":"delegateCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byCapacity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"accompanying"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"funders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stops"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"beneficiary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"territory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fr"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"expected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iso"}},{"kind":"Field","name":{"kind":"Name","value":"stated"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TicMissionQuery, TicMissionQueryVariables>;