import { runSubgraph } from '@passerelle/subgraph-kit';
import { directory } from './subgraph';

runSubgraph(directory({ dangerouslyShowContactNames: process.env.DANGEROUSLY_SHOW_CONTACT_NAMES === 'true' }));
