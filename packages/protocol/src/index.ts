export { comparePositions, decodeCursor, encodeCursor, type Position } from './cursor';
export { defineError, type ErrorDefinition, errorCatalogue } from './define-error';
export * as errors from './errors';
export { headers } from './headers';
export { checkPageSize, defaultPageSize, maxPageSize } from './page-limits';
export { type PageArguments, type PageRequest, readPageRequest } from './page-request';
