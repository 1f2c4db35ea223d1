/** What the values of the graph’s enums are called in French. */
export const labelsFr = {
  PartnershipState: {
    PROSPECT: 'En prospection',
    DRAFTING: 'En rédaction',
    IN_APPROVAL: 'En approbation',
    SIGNED: 'Signé',
    IN_FORCE: 'En vigueur',
    EXPIRED: 'Échu',
    RENEWED: 'Renouvelé',
    TERMINATED: 'Résilié',
    ABANDONED: 'Abandonné'
  },
  PartnershipKind: {
    COOPERATION_CONVENTION: 'Convention de coopération',
    COOPERATION_AGREEMENT: 'Accord de coopération',
    COLLABORATION_AGREEMENT: 'Entente de collaboration',
    LETTER_OF_INTENT: 'Lettre d’intention',
    TWINNING: 'Jumelage',
    FRAMEWORK: 'Accord-cadre',
    AMENDMENT: 'Avenant',
    INFORMAL: 'Sans texte signé'
  },
  PartyRole: {
    SIGNATORY: 'Signataire',
    PARTNER: 'Partenaire',
    INITIATOR: 'À l’initiative',
    SUPPORTER: 'Soutien',
    OBSERVER: 'Observateur'
  },
  MilestoneKind: {
    SECTOR_SELECTION: 'Choix des secteurs',
    STEERING_COMMITTEE: 'Comité de pilotage',
    REVIEW: 'Bilan',
    RENEWAL_DECISION: 'Décision de renouvellement',
    OTHER: 'Autre'
  },
  MilestoneStatus: {
    PENDING: 'En attente',
    DONE: 'Fait',
    LATE: 'En retard',
    CANCELLED: 'Annulé'
  },
  JointActionKind: {
    DATA_ACCESS: 'Accès aux données',
    MATCHMAKING: 'Mise en relation',
    TRADE_SHOW: 'Salons',
    TRAINEE_EXCHANGE: 'Échange de stagiaires',
    SOFT_LANDING: 'Atterrissage en douceur',
    MISSION: 'Mission',
    WEB_PROMOTION: 'Promotion en ligne',
    JOINT_PROJECT: 'Projet commun',
    OTHER: 'Autre'
  },
  SoftLandingState: {
    REQUESTED: 'Demandé',
    SCREENING: 'En examen',
    ACCEPTED: 'Accepté',
    NEEDS_ASSESSED: 'Besoins établis',
    PROGRAMME_DRAFT: 'Programme en projet',
    PROGRAMME_CONFIRMED: 'Programme confirmé',
    IN_STAY: 'En séjour',
    DEBRIEFED: 'Bilan fait',
    FOLLOW_UP: 'En suivi',
    CLOSED: 'Clos',
    REJECTED: 'Refusé',
    CANCELLED: 'Annulé',
    POSTPONED: 'Reporté'
  },
  OutcomeType: {
    CONTRACT_WON: 'Contrat obtenu',
    TENDER_WON: 'Appel d’offres remporté',
    PARTNERSHIP_DISCUSSION: 'Discussion de partenariat',
    PARTNERSHIP_SIGNED: 'Partenariat signé',
    OFFICE_OPENING: 'Bureau ouvert',
    SUBSIDIARY: 'Filiale',
    JOBS_CREATED: 'Emplois créés',
    INVESTMENT: 'Investissement',
    RESEARCH_PROJECT: 'Projet de recherche',
    MARKET_KNOWLEDGE: 'Connaissance du marché',
    MARKET_DEVELOPMENT: 'Développement du marché',
    CONTACTS: 'Contacts',
    MANDATE_IN_PROGRESS: 'Mandat en cours',
    LEARNING: 'Apprentissage',
    COMMON_INTERESTS: 'Intérêts communs',
    REGIONAL_BENEFIT: 'Bénéfice pour la région',
    SUCCESS_STATEMENT: 'Succès annoncé',
    NO_CONTRACT: 'Aucun contrat',
    NO_OUTCOME: 'Sans suite'
  },
  OutcomeStatus: {
    ANNOUNCED: 'Annoncé',
    IN_PROGRESS: 'En cours',
    ACHIEVED: 'Acquis',
    ABANDONED: 'Abandonné'
  },
  Attribution: {
    DIRECT: 'Directement dû',
    WOULD_NOT_HAVE_HAPPENED: 'N’aurait pas eu lieu sans',
    BENEFICIARY_ATTRIBUTED: 'Attribué par l’entreprise',
    PARTIAL: 'En partie',
    NONE: 'Aucun lien',
    UNKNOWN: 'Inconnu'
  },
  Verification: {
    SELF_REPORTED: 'Déclaré par l’intéressé',
    STAFF_CONFIRMED: 'Confirmé par le personnel',
    DOCUMENTED: 'Documenté'
  },
  SupportKind: {
    FINANCIAL: 'Aide financière',
    MEETINGS_PROGRAMME: 'Programme de rencontres',
    OFFICE_SPACE: 'Bureau',
    COACHING: 'Accompagnement',
    TRAVEL: 'Déplacements',
    TRANSLATION: 'Traduction',
    LEGAL_ADVICE: 'Conseil juridique',
    VISA_INFORMATION: 'Renseignements sur les visas'
  },
  FollowUpStatus: {
    DUE: 'À faire',
    OVERDUE: 'En retard',
    DONE: 'Fait',
    NO_ANSWER: 'Sans réponse',
    WAIVED: 'Dispensé'
  },
  MeetingKind: {
    B2B: 'Entre entreprises',
    INSTITUTIONAL: 'Institution',
    RESEARCH: 'Recherche',
    SITE_VISIT: 'Visite',
    WORKSHOP: 'Atelier',
    TRADE_SHOW: 'Salon',
    NETWORKING: 'Réseautage'
  },
  MeetingState: {
    PROPOSED: 'Proposée',
    ACCEPTED: 'Acceptée',
    SCHEDULED: 'Fixée',
    HELD: 'Tenue',
    NO_SHOW: 'Absence',
    CANCELLED: 'Annulée'
  },
  HostOfferState: {
    PLANNED: 'Prévue',
    OPEN: 'Ouverte',
    CLOSED: 'Close',
    CANCELLED: 'Annulée'
  },
  CallState: {
    DRAFT: 'En projet',
    IN_VALIDATION: 'En validation',
    SCHEDULED: 'Programmé',
    OPEN: 'Ouvert',
    CLOSED: 'Clos',
    UNDER_REVIEW: 'En évaluation',
    DECIDED: 'Décidé',
    RESULTS_PUBLISHED: 'Résultats publiés',
    ARCHIVED: 'Archivé',
    CANCELLED: 'Annulé'
  },
  ApplicationState: {
    DRAFT: 'En projet',
    HALF_SUBMITTED: 'Déposée à moitié',
    SUBMITTED: 'Déposée',
    ADMISSIBILITY: 'Recevabilité',
    MORE_INFO: 'Précisions demandées',
    UNDER_REVIEW: 'En évaluation',
    REVIEWED: 'Évaluée',
    SELECTED: 'Retenue',
    RESERVE_LIST: 'Liste d’attente',
    REJECTED: 'Refusée',
    INADMISSIBLE: 'Irrecevable',
    NO_FURTHER_ACTION: 'Classée sans suite',
    WITHDRAWN: 'Retirée'
  },
  AwardState: {
    AWARDED: 'Accordée',
    AGREEMENT_SIGNED: 'Convention signée',
    IN_PROGRESS: 'En cours',
    SUSPENDED: 'Suspendue',
    FINAL_REPORT: 'Rapport final',
    COMPLETED: 'Achevée',
    TERMINATED: 'Résiliée',
    RECOVERY: 'Recouvrement'
  },
  BudgetLineStatus: {
    FORECAST: 'Prévu',
    REQUESTED: 'Demandé',
    ACCEPTED: 'Accepté',
    REFUSED: 'Refusé',
    RECEIVED: 'Reçu'
  },
  BudgetKind: {
    FORECAST: 'Prévisionnel',
    REVISED: 'Révisé',
    ACTUAL: 'Réalisé',
    MULTI_YEAR: 'Pluriannuel'
  },
  Side: {
    FR: 'France',
    QC: 'Québec'
  },
  MissionState: {
    IDEA: 'À l’étude',
    PLANNED: 'Prévue',
    RECRUITING: 'Inscriptions ouvertes',
    PROGRAMME_CONFIRMED: 'Programme confirmé',
    UNDER_WAY: 'En cours',
    COMPLETED: 'Terminée',
    FOLLOW_UP: 'En suivi',
    CLOSED: 'Close',
    POSTPONED: 'Reportée',
    CANCELLED: 'Annulée'
  },
  MissionKind: {
    PROSPECTING: 'Prospection',
    TRADE: 'Commerciale',
    ECONOMIC: 'Économique',
    COLLECTIVE: 'Collective',
    TRADE_SHOW: 'Salon',
    INCOMING: 'Accueil'
  },
  OrganizerRole: {
    ORGANIZER: 'Organise',
    CO_ORGANIZER: 'Coorganise',
    SUPPORTER: 'Soutient'
  },
  StopKind: {
    WORKSHOP: 'Atelier',
    B2B_MEETINGS: 'Rencontres d’affaires',
    SITE_VISIT: 'Visite',
    TRADE_SHOW: 'Salon',
    EXHIBITOR_BOOTH: 'Stand',
    RECEPTION: 'Réception',
    TRAVEL: 'Trajet'
  },
  DelegateCapacity: {
    ENTREPRENEUR: 'Entrepreneur',
    CITY_REPRESENTATIVE: 'Représentant de ville',
    ELECTED: 'Élu',
    RESEARCHER: 'Chercheur',
    MISSION_LEAD: 'Chef de mission',
    STAFF: 'Personnel'
  },
  EventKind: {
    TRADE_SHOW: 'Salon',
    B2B_CONVENTION: 'Convention d’affaires',
    CONFERENCE: 'Conférence',
    AWARENESS_SESSION: 'Séance de sensibilisation',
    SIGNATURE: 'Signature'
  },
  ServiceKind: {
    INFORMATION: 'Information',
    ADVICE: 'Conseil',
    ACCOMPANIMENT: 'Accompagnement',
    DIAGNOSTIC: 'Diagnostic',
    EXPORT_PLAN: 'Plan d’exportation',
    AWARENESS: 'Sensibilisation',
    TRAINING: 'Formation',
    MATCHMAKING: 'Mise en relation',
    TRADE_MISSION: 'Mission commerciale',
    TRADE_SHOW: 'Salon',
    SPECIAL_PROJECT: 'Projet particulier'
  },
  OfferStatus: {
    OFFERED: 'Proposé',
    PLANNED: 'Prévu'
  },
  ObservationStatus: {
    TARGET: 'Cible',
    FORECAST: 'Prévision',
    PROVISIONAL: 'Provisoire',
    ACTUAL: 'Réalisé',
    REVISED: 'Révisé'
  },
  Aggregation: {
    SUM: 'les valeurs s’additionnent',
    DISTINCT_COUNT: 'unités distinctes, ne s’additionnent pas',
    LAST: 'la dernière valeur',
    NOT_ADDITIVE: 'ne s’additionnent pas',
    UNKNOWN: 'règle inconnue'
  },
  FactBasis: {
    STATED: 'Écrit dans le document',
    DERIVED: 'Déduit du document',
    INFERRED: 'Supposé d’après le document'
  },
  CooperationServiceState: {
    PLANNED: 'Prévu',
    OPEN: 'Ouvert',
    CLOSED: 'Clos'
  },
  CollaborativeProjectStatus: {
    IN_DISCUSSION: 'En discussion',
    RUNNING: 'En cours',
    DONE: 'Achevé'
  },
  OrganizationKind: {
    TECHNOPOLE: 'Technopole',
    CHAMBER_OF_COMMERCE: 'Chambre de commerce',
    CLUSTER: 'Pôle ou grappe',
    EXPORT_SUPPORT_ORGANIZATION: 'Aide à l’exportation',
    INCUBATOR_ACCELERATOR: 'Incubateur',
    INNOVATION_CENTRE: 'Centre d’innovation',
    SCIENCE_PARK: 'Parc scientifique',
    LOCAL_AUTHORITY: 'Collectivité',
    PUBLIC_BODY: 'Organisme public',
    GOVERNMENT: 'Gouvernement',
    FUNDER: 'Bailleur',
    COMPANY: 'Entreprise',
    RESEARCH_BODY: 'Recherche',
    ASSOCIATION: 'Association',
    INTERNATIONAL_ORGANIZATION: 'Organisation internationale',
    MEDIA: 'Média',
    OTHER: 'Autre'
  },
  TerritoryKind: {
    CONTINENT: 'Continent',
    COUNTRY: 'Pays',
    PROVINCE: 'Province',
    FR_REGION: 'Région française',
    FR_DEPARTMENT: 'Département',
    FR_EPCI: 'Intercommunalité',
    FR_COMMUNE: 'Commune',
    QC_ADMIN_REGION: 'Région du Québec',
    QC_MRC: 'MRC',
    QC_MUNICIPALITY: 'Municipalité',
    LOCALITY: 'Localité',
    AD_HOC: 'Ensemble particulier'
  },
  NodeStatus: {
    OK: 'A répondu',
    STALE: 'Ancienne réponse',
    TIMEOUT: 'Trop lent',
    ERROR: 'Ne répond pas',
    DENIED: 'Refusé',
    INCOMPATIBLE: 'Version incompatible',
    SKIPPED: 'Pas interrogé'
  }
};

export type Labels = typeof labelsFr;
