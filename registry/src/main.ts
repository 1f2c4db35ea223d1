import { explainStartFailure, runSubgraph } from '@passerelle/subgraph-kit';
import { readRegistryOptions } from './config';
import { registry } from './subgraph';

try {
  runSubgraph(registry(readRegistryOptions(process.env)));
} catch (error) {
  console.error(explainStartFailure('registry', error));
  process.exitCode = 1;
}
