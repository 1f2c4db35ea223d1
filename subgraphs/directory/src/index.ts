export { type DirectoryOptions, directory } from './subgraph';
