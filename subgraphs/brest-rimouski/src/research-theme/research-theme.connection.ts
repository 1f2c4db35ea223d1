import { connectionOf } from '@passerelle/subgraph-kit';
import { ResearchTheme } from './research-theme.entity';

export const ResearchThemeConnection = connectionOf('ResearchTheme', ResearchTheme);
