export { compose } from './compose';
export { hubSettings } from './config';
export { partnershipNodes } from './partnership-nodes';
export { type HubProcess, hubProcesses, runHubProcess } from './processes';
export { HubStartError, projectFolder, type RunningHub, startHub } from './start-hub';
export { folderOf, partnershipOwners, subgraphs } from './subgraphs';
