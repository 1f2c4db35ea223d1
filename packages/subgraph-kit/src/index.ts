export { calendarFile } from './calendar/calendar-file';
export type { CalendarProperty } from './calendar/calendar-line';
export { calendarDay, calendarTime } from './calendar/calendar-time';
export { column, nullable } from './database/column';
export { type DatabaseLocation, parseDatabaseUrl } from './database/database-url';
export { migrate } from './database/migrate';
export { type Database, openDatabase } from './database/open-database';
export { type SeedSet, seed, seedSet } from './database/seed';
export { defineEvents } from './events/define-events';
export type { EventFeed } from './events/event-feed';
export { eventSettings, readEventOptions } from './events/event-settings';
export { checkDay } from './filters/check-day';
export { whereEqual } from './filters/where-equal';
export { whereLinked } from './filters/where-linked';
export { whereOneOf } from './filters/where-one-of';
export { whereOverlaps } from './filters/where-overlaps';
export { whereWords } from './filters/where-words';
export { buildSchema, type SubgraphSchema } from './graph/build-schema';
export { defineSubgraph, type SubgraphDefinition } from './graph/define-subgraph';
export { loadPresent } from './graph/load-present';
export { groupsBy, loaderBy } from './graph/loader-by';
export type { RequestContext } from './graph/request-context';
export { rowById } from './graph/row-by-id';
export { rowsByColumn } from './graph/rows-by-column';
export { connectionOf, type Page } from './paging/connection';
export { foldText } from './paging/fold-text';
export type { ListOrder } from './paging/list-order';
export { PageArgs } from './paging/page-args';
export { PageInfo } from './paging/page-info';
export { pageOfQuery } from './paging/page-of-query';
export { pageOfRows } from './paging/page-of-rows';
export { referenceTo } from './references/reference-to';
export {
  Award,
  BusinessEvent,
  ContactPoint,
  FundingCall,
  Institution,
  Organization,
  Partnership,
  Sector,
  SourceDocument,
  Territory,
} from './references/references';
export { explainStartFailure } from './server/explain-start-failure';
export { runSubgraph } from './server/run-subgraph';
export { type RunningSubgraph, type SubgraphOptions, startSubgraph } from './server/start-subgraph';
export { readSubgraphConfig, subgraphSettings } from './server/subgraph-config';
export { tablesOf } from './server/tables-of';
export type { TrustedHub } from './server/verify/trusted-hub';
export { dayAfter } from './values/day-after';
export { FactBasis } from './values/fact-basis';
export { Lang, LocalizedText, text } from './values/localized-text';
export { Money, money } from './values/money';
export { Attribution, OutcomeStatus, OutcomeType, Verification } from './values/outcome-terms';
export { DatePrecision, PartialDate, partialDate } from './values/partial-date';
export { periodBounds } from './values/period-bounds';
export { Reading } from './values/reading';
export { SourceRef, type SourceRefValue, sourceRefOver } from './values/source-ref';
export { Statement } from './values/statement';
export { Transition } from './values/transition';
export { unknownDay } from './values/unknown-day';
