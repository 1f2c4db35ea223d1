export { type Answer, ask } from './ask';
export { type DatabaseKind, databaseKinds, makeDatabases, type TestDatabases } from './databases';
export { startTestHub, type TestHub } from './test-hub';
